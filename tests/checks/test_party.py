"""The rules on parties: planted defects are found, and what looks like one is left alone."""

import pytest
from hypothesis import given, settings

from mouflow.checks import (
    party_alias,
    party_alias_mixed,
    party_alias_unknown,
    party_authority,
    party_capacity,
    party_contact,
    party_instrument,
    party_numbers,
    party_signatory,
)
from mouflow.checks.frame import Check
from tests.checks.agreements import ANY_TEXT, CONTACT, KEDUA, KESATU, NUMBERS, WORKED, agreement
from tests.checks.kit import drafted, findings, fixed, foreign, found, worked

CHECKS = (
    party_alias.CHECK,
    party_alias_mixed.CHECK,
    party_alias_unknown.CHECK,
    party_authority.CHECK,
    party_capacity.CHECK,
    party_contact.CHECK,
    party_instrument.CHECK,
    party_numbers.CHECK,
    party_signatory.CHECK,
)


def side(
    office: str, authority: str = "", acts: str = "bertindak untuk dan atas nama Pemerintah Kabupaten Sambas"
) -> str:
    basis = f"{authority}, " if authority else ""
    return agreement(
        parties=f"{KESATU}\nII. H. BUDI UTOMO, S.E. : {office}, {basis}{acts}, berkedudukan di Sambas,"
        " selanjutnya disebut PIHAK KEDUA."
    )


def called(one: str, two: str, *more: str) -> str:
    """The komparisi with aliases of its own."""
    parties = [KESATU.replace("PIHAK KESATU", one), KEDUA.replace("PIHAK KEDUA", two)]
    for n, alias in enumerate(more):
        parties.append(
            f"{n + 3}. CITRA LESTARI : Direktur, berdasarkan Akta Nomor {n}, bertindak untuk dan atas nama PT"
            f" Contoh {n},"
            f" berkedudukan di Sambas, selanjutnya disebut {alias}."
        )
    return agreement(parties="\n".join(parties))


def contact(text: str) -> str:
    return agreement(contact=f"PARA PIHAK menunjuk narahubung: {text}.")


def who(*texts: str) -> str:
    return agreement(scope=" ".join(texts))


def signed(text: str) -> str:
    return agreement(signed=text)


def instrument(kind: str, names: str = "OMBUDSMAN REPUBLIK INDONESIA\nDAN\nPEMERINTAH KABUPATEN SAMBAS") -> str:
    one, two = names.title().split("\nDan\n")
    parties = KESATU.replace("Ombudsman Republik Indonesia Perwakilan Provinsi Kalimantan Barat", one)
    return agreement(kind=kind, names=names, parties=f"{parties}\n{KEDUA.replace('Pemerintah Kabupaten Sambas', two)}")


BAD: dict[str, tuple[str, ...]] = {
    party_alias.CHECK.id: (
        called("PIHAK PERTAMA", "PIHAK PERTAMA"),
        called("PIHAK KESATU", "PIHAK KESATU"),
        called("PIHAK KEDUA", "PIHAK KEDUA"),
        called("Pihak Pertama", "Pihak Pertama"),
        called("PIHAK KESATU", "PIHAK PERTAMA"),
        called("PIHAK KESATU", "PIHAK KEDUA", "PIHAK KEDUA"),
        called("PIHAK KESATU", "PIHAK KESATU", "PIHAK KETIGA"),
        called('"PIHAK PERTAMA"', '"PIHAK PERTAMA"'),
        called("sebagai PIHAK PERTAMA", "sebagai PIHAK PERTAMA"),
        called("PIHAK I", "PIHAK I"),
        called("PIHAK PERTAMA", "Pihak Pertama"),
        "Yang bertanda tangan di bawah ini:\n1. Nama : Agus Salim\nJabatan : Kepala Dinas\n"
        "Bertindak untuk dan atas nama Dinas Sosial, selanjutnya disebut PIHAK PERTAMA.\n"
        "2. Nama : Siti Aminah\nJabatan : Direktur\n"
        "Bertindak untuk dan atas nama RSUD Sambas, selanjutnya disebut PIHAK PERTAMA.",
    ),
    party_alias_mixed.CHECK.id: (
        who("PIHAK PERTAMA menyediakan data."),
        who("Pihak Pertama menyediakan data."),
        agreement(money="Biaya ditanggung PIHAK PERTAMA sesuai ketentuan peraturan perundang-undangan."),
        agreement(signed="PIHAK PERTAMA,\nAGUS SALIM\nPIHAK KEDUA,\nBUDI UTOMO"),
        agreement(parties=f"{KESATU.replace('PIHAK KESATU', 'PIHAK PERTAMA')}\n{KEDUA}"),
        "PIHAK PERTAMA dan PIHAK KEDUA bekerja sama.\nPIHAK KESATU menyiapkan data.",
        "Tugas PIHAK PERTAMA:\n- PIHAK PERTAMA mendampingi.\n- PIHAK KESATU melatih.",
        who("Laporan PIHAK KESATU diterima, lalu diteruskan oleh PIHAK PERTAMA kepada PIHAK KEDUA."),
        who("Kewajiban PIHAK PERTAMA adalah menjaga data.", "Hak PIHAK PERTAMA adalah menerima laporan."),
        "Perjanjian ini dibuat.\nPIHAK KESATU berhak.\nPIHAK KESATU wajib.\nPIHAK PERTAMA tunduk.",
        agreement(annex="LAMPIRAN\nRENCANA KERJA\nTugas PIHAK PERTAMA"),
    ),
    party_alias_unknown.CHECK.id: (
        who("PIHAK KETIGA menyediakan data."),
        who("Data diberikan oleh PIHAK KEEMPAT."),
        who("PIHAK KETIGA wajib menjaga kerahasiaan."),
        agreement(money="Biaya ditanggung oleh PIHAK KETIGA sesuai ketentuan peraturan perundang-undangan."),
        agreement(signed="PIHAK KESATU,\nAGUS SALIM\nPIHAK KEDUA,\nBUDI UTOMO\nPIHAK KETIGA,"),
        who("Laporan disampaikan kepada PIHAK KELIMA paling lambat bulan Mei."),
        who("Pihak Keempat berhak menerima laporan."),
        who("Hasilnya dibahas PIHAK KESATU, PIHAK KEDUA, dan PIHAK KETIGA."),
        agreement(annex="LAMPIRAN\nRENCANA KERJA\nTugas PIHAK KETIGA"),
        who("PIHAK III menyusun laporan bersama PIHAK V."),
        who("Kewajiban PIHAK KEENAM diatur lebih lanjut."),
    ),
    party_authority.CHECK.id: (
        side("Bupati Sambas"),
        side("Wakil Bupati Sambas"),
        side("Ketua DPRD Kabupaten Sambas"),
        side("Sekretaris Daerah Kabupaten Sambas"),
        side("Kepala Dinas Sosial", acts="dalam hal ini bertindak untuk dan atas nama Dinas Sosial Kabupaten Sambas"),
        agreement(
            parties="AGUS SALIM, selaku Ketua Ombudsman, bertindak untuk dan atas nama Ombudsman Republik Indonesia,"
            f" selanjutnya disebut PIHAK KESATU;\n{KEDUA}"
        ),
        agreement(
            parties="H. Agus Salim, S.H., Ketua Ombudsman, bertindak untuk dan atas nama Ombudsman Republik Indonesia,"
            f" selanjutnya disebut PIHAK KESATU;\n{KEDUA}"
        ),
        agreement(
            parties=f"{KESATU}\n2.\nNama\n:\nBudi Utomo\nJabatan\n:\nBupati Sambas\n"
            "Bertindak untuk dan atas nama Pemerintah Kabupaten Sambas, selanjutnya disebut PIHAK KEDUA."
        ),
        agreement(
            parties=f"{KESATU}\n2. Nama : Budi Utomo\nJabatan : Bupati Sambas\nAlamat : Sambas\n"
            "Untuk selanjutnya disebut sebagai PIHAK KEDUA."
        ),
        agreement(
            parties=f"{KESATU}\nII.\nBUDI UTOMO\n:\nBupati Sambas, bertindak untuk dan atas nama Pemerintah Kabupaten"
            " Sambas, selanjutnya disebut PIHAK KEDUA."
        ),
    ),
    party_capacity.CHECK.id: (
        side("Plt. Bupati Sambas"),
        side("Pj. Bupati Sambas"),
        side("Plh. Bupati Sambas"),
        side("Pjs. Bupati Sambas"),
        side("Penjabat Bupati Sambas"),
        side("Pelaksana Tugas Bupati Sambas"),
        side("Pelaksana Harian Bupati Sambas", "berdasarkan ketentuan peraturan perundang-undangan"),
        side("Sekretaris Daerah, mewakili Bupati Sambas"),
        side("Sekretaris Daerah", acts="bertindak untuk dan atas nama Bupati Sambas"),
        side("Kepala Dinas Sosial, selaku kuasa Bupati Sambas", "berdasarkan Keputusan Nomor 821 Tahun 2020"),
        side("Sekretaris Daerah, mewakili Bupati Sambas", "berdasarkan Keputusan Presiden Nomor 9 Tahun 2019"),
        side("Plt. Bupati Sambas", "berdasarkan Keputusan Gubernur Nomor 4 Tahun 2020 sampai dengan 31 Desember 2020"),
        side("Plt. Bupati Sambas", "berdasarkan Surat Perintah Nomor 4 terhitung mulai tanggal 1 Juni 2021"),
        side("Bupati Sambas", "berdasarkan Keputusan Menteri Dalam Negeri Nomor 131 Tahun 2022"),
        side("Plh. Bupati Sambas", "berdasarkan Surat Perintah Nomor 4 selama 7 (tujuh) hari sejak tanggal 1 Mei 2021"),
    ),
    party_contact.CHECK.id: (
        contact("PIHAK KESATU, telepon kalbar@example.go.id, pos-el (0561) 736111"),
        contact("e-mail: 0812-3456-7890"),
        contact("pos-el kalbar.example.go.id"),
        contact("pos-el kalbar@example"),
        contact("e-mail kalbar@@example.go.id"),
        contact("surel kalbar @example.go.id"),
        contact("pos-el kalbar@example..go.id"),
        contact("telepon (0561) 12"),
        contact("HP 0812345"),
        contact("Telp. 0561-12"),
        contact("nomor telepon 23"),
        contact("email: www.example.go.id"),
        agreement(contact="PARA PIHAK menunjuk narahubung untuk kelancaran pelaksanaan Nota Kesepakatan ini."),
        agreement(contact="Telepon\n:\nkalbar@example.go.id"),
    ),
    party_instrument.CHECK.id: (
        instrument("NOTA KESEPAHAMAN"),
        instrument("KESEPAKATAN BERSAMA"),
        instrument("PERJANJIAN KERJA SAMA"),
        instrument("PERJANJIAN KERJASAMA"),
        instrument("NOTA KESEPAHAMAN", "PEMERINTAH PROVINSI KALIMANTAN BARAT\nDAN\nOMBUDSMAN REPUBLIK INDONESIA"),
        instrument("NOTA KESEPAKATAN", "PEMERINTAH PROVINSI KALIMANTAN BARAT\nDAN\nPEMERINTAH PROVINSI JAWA BARAT"),
        instrument("NOTA KESEPAHAMAN", "PEMERINTAH KABUPATEN SAMBAS\nDAN\nPEMERINTAH KOTA PONTIANAK"),
        instrument("NOTA KESEPAKATAN", "PEMERINTAH KOTA PONTIANAK\nDAN\nPEMERINTAH KOTA SINGKAWANG"),
        instrument("KESEPAKATAN BERSAMA", "KEMENTERIAN DALAM NEGERI\nDAN\nPEMERINTAH KOTA PONTIANAK"),
        instrument("NOTA KESEPAHAMAN", "KEJAKSAAN NEGERI SAMBAS\nDAN\nPEMERINTAH DAERAH KABUPATEN SAMBAS"),
    ),
    party_numbers.CHECK.id: (
        agreement(numbers="NOMOR: 30/ORI-MOU/X/2021"),
        agreement(numbers=""),
        agreement(numbers="Nomor : 119/12/NK/2021"),
        agreement(numbers=f"{NUMBERS}\nNOMOR: 7/2021"),
        agreement(numbers="Nomor: 1/A/2021; Nomor: 2/B/2021; Nomor: 3/C/2021"),
        agreement(numbers="NOMOR: …………"),
        agreement(numbers="NOMOR"),
        agreement(numbers="**NOMOR: 30/ORI-MOU/X/2021**"),
        agreement(
            numbers=NUMBERS,
            names="OMBUDSMAN REPUBLIK INDONESIA,\nPEMERINTAH KABUPATEN SAMBAS,\nDAN\nPT CONTOH",
            parties=f"{KESATU}\n{KEDUA}\nIII. CITRA LESTARI : Direktur, berdasarkan Akta Nomor 1,"
            " bertindak untuk dan atas nama PT Contoh, selanjutnya disebut PIHAK KETIGA.",
        ),
        agreement(numbers="No. 30/ORI-MOU/X/2021"),
    ),
    party_signatory.CHECK.id: (
        signed("PIHAK KESATU,\nAGUS SALIM\nPIHAK KEDUA,\nCITRA LESTARI"),
        signed("PIHAK KESATU,\tPIHAK KEDUA,\nDEWI ANGGRAINI\tBUDI UTOMO"),
        signed("PIHAK KESATU,\nKepala Perwakilan,\nDewi Anggraini, S.H.\nPIHAK KEDUA,\nBupati Sambas,\nBudi Utomo"),
        signed("PIHAK KESATU,\nAGUS SALIN\nPIHAK KEDUA,\nBUDI UTOMO"),
        signed("PIHAK KESATU,\nAGUS SALIM\nPIHAK KEDUA,\nBUDI OETOMO"),
        signed("PIHAK KESATU,\nBUDI UTOMO\nPIHAK KEDUA,\nAGUS SALIM"),
        signed("KEPALA PERWAKILAN,\nAGUS SALIM\nBUPATI SAMBAS,\nCITRA LESTARI"),
        signed("PIHAK KESATU,\n(AGUS SALIM)\nPIHAK KEDUA,\n(CITRA LESTARI)\nNIP 198001012005011001"),
        signed("PIHAK KEDUA,\nBupati Sambas,\n\nNama : Citra Lestari\nPIHAK KESATU,\nNama : Agus Salim"),
        signed("PIHAK KESATU,\tPIHAK KEDUA,\nKEPALA PERWAKILAN,\tBUPATI SAMBAS,\nAGUS SALIM\tMUHAMMAD RIDWAN"),
        agreement(
            parties=f"{KESATU}\n2. Nama : Siti Aminah\nJabatan : Bupati Sambas\nBerdasarkan Keputusan Nomor 1,"
            " bertindak untuk dan atas nama Pemerintah Kabupaten Sambas, selanjutnya disebut PIHAK KEDUA."
        ),
    ),
}

GOOD: dict[str, tuple[str, ...]] = {
    party_alias.CHECK.id: (
        agreement(),
        called("PIHAK PERTAMA", "PIHAK KEDUA"),
        called("PIHAK KESATU", "PIHAK KEDUA", "PIHAK KETIGA"),
        called("PIHAK I", "PIHAK II"),
        called("Pihak Pertama", "Pihak Kedua"),
        agreement(
            parties=f"{KESATU.replace('AGUS SALIM', 'DEWI ANGGRAINI')}\n{KESATU}\n{KEDUA}"
        ),  # two persons for one institution
        agreement(annex=f"LAMPIRAN\nBERITA ACARA\n{KESATU}\n{KEDUA}"),
        f"Pada hari ini, kami:\n{KESATU}\nSelesai.\nPada hari ini,"
        f" kami:\n{KEDUA.replace('PIHAK KEDUA', 'PIHAK KESATU')}",
        who("PIHAK KESATU dan PIHAK KESATU bertemu."),
        "Ombudsman Republik Indonesia yang selanjutnya disebut Ombudsman adalah lembaga negara.",
        who("Menurut Perjanjian Hibah, yang disebut PIHAK KESATU adalah pemberi hibah."),
        "PIHAK PERTAMA dan PIHAK KEDUA disebut PARA PIHAK, masing-masing disebut PIHAK.",
    ),
    party_alias_mixed.CHECK.id: (
        agreement(),
        who("pihak pertama yang melapor didahulukan"),
        who("Sebutan “PIHAK PERTAMA” dalam Nota Kesepakatan lama tidak dipakai lagi."),
        who('Kata "PIHAK PERTAMA" dibaca "PIHAK KESATU".'),
        who("Dalam surat itu tertulis “PIHAK PERTAMA menanggung biaya” tanpa dasar."),
        "PIHAK PERTAMA dan PIHAK KEDUA bekerja sama. PIHAK PERTAMA melatih.",
        who("Angkatan pertama dan kesatu berbeda."),
        who("PIHAK KESATUAN tidak dikenal."),
        who("Pada tahap pertama PIHAK KESATU mendampingi."),
        who("Orang pertama dari pihak PERTAMINA hadir."),
        called("PIHAK PERTAMA", "PIHAK KEDUA").replace("PIHAK KESATU", "PIHAK PERTAMA"),
    ),
    party_alias_unknown.CHECK.id: (
        agreement(),
        who("Data tidak diberikan kepada pihak ketiga."),
        who("Kerja sama dengan Pihak Ketiga diatur tersendiri."),
        agreement(scope="KERJA SAMA DAERAH DENGAN PIHAK KETIGA"),
        called("PIHAK KESATU", "PIHAK KEDUA", "PIHAK KETIGA") + "PIHAK KETIGA menyediakan data.",
        "PIHAK KETIGA menyediakan data kepada masyarakat.",
        who("PIHAK KETIGAPULUH tidak dikenal."),
        who("Frasa “PIHAK KETIGA” dalam naskah lama dihapus."),
        who("Penyedia yang selanjutnya disebut PIHAK KETIGA wajib tunduk. Data disimpan oleh PIHAK KETIGA."),
        who("Pasal ketiga dan pihak keempat dalam cerita itu."),
        who("PARA PIHAK dan pihak kelima sepakat."),
    ),
    party_authority.CHECK.id: (
        agreement(),
        side("Bupati Sambas", "yang diangkat berdasarkan Keputusan Menteri Dalam Negeri Nomor 131 Tahun 2021"),
        side("Bupati Sambas", "Keputusan Menteri Dalam Negeri Nomor 131 Tahun 2021"),
        side("Bupati Sambas", "diangkat dengan Keputusan Menteri Dalam Negeri Nomor 131 Tahun 2021"),
        side("Bupati Sambas", "sesuai dengan Pasal 65 Undang-Undang Nomor 23 Tahun 2014"),
        side("Bupati Sambas", "dilantik berdasarkan Keputusan Nomor 5"),
        side("Direktur", "berdasarkan Akta Pendirian Nomor 4 tanggal 3 Mei 2019"),
        side("Kepala Dinas", "dengan Surat Kuasa Nomor 4 Tahun 2021"),
        side("Plt. Bupati Sambas"),  # of party.capacity
        agreement(
            parties=f"{KESATU}\n2. Nama : Budi Utomo\nJabatan : Bupati Sambas\nDasar : Keputusan Nomor 131 Tahun 2021\n"
            "Bertindak untuk dan atas nama Pemerintah Kabupaten Sambas, selanjutnya disebut PIHAK KEDUA."
        ),
        "Bupati Sambas Budi Utomo bertindak untuk dan atas nama warga dalam acara itu.",
    ),
    party_capacity.CHECK.id: (
        agreement(),
        side("Plt. Bupati Sambas", "berdasarkan Keputusan Gubernur Nomor 4 Tahun 2021"),
        side("Pj. Bupati Sambas", "berdasarkan Keputusan Menteri Dalam Negeri Nomor 100.2.1.3-1186 Tahun 2020"),
        side("Penjabat Bupati Sambas", "berdasarkan Surat Keputusan Nomor 4"),
        side("Sekretaris Daerah, mewakili Bupati Sambas", "berdasarkan Surat Kuasa Bupati Sambas Nomor 3 Tahun 2021"),
        side("Sekretaris Daerah, mewakili Bupati Sambas", "berdasarkan Keputusan Bupati Sambas Nomor 3 Tahun 2021"),
        side("Kepala Dinas, selaku kuasa Bupati Sambas", "berdasarkan Surat Kuasa Khusus Nomor 3"),
        side("Plt. Bupati Sambas", "berdasarkan Keputusan Nomor 4 Tahun 2021 sampai dengan 31 Desember 2021"),
        side("Plt. Bupati Sambas", "berdasarkan Surat Perintah Nomor 4 selama 3 (tiga) bulan sejak tanggal 1 Mei 2021"),
        side("Wakil Bupati Sambas", "berdasarkan Keputusan Nomor 131 Tahun 2021"),
        side("Pelaksana Teknis Daerah", "berdasarkan Keputusan Nomor 131 Tahun 2021"),
        side("Bupati Sambas", "berdasarkan Keputusan Nomor 131 Tahun 2021 tanggal 27 Mei 2021"),
    ),
    party_contact.CHECK.id: (
        agreement(),
        contact("telepon 137, pos-el pengaduan@ombudsman.go.id"),
        contact("Telp./Faks. (0561) 736111, e-mail kalbar@ombudsman.go.id (contoh)"),
        contact("HP/WA: +62 812-3456-7890; surel: a.b-c_d@dinas.sambaskab.go.id"),
        contact("telepon (0561) 736111 ext. 12 atau pos-el kalbar@example.go.id"),
        contact("melalui telepon, surat elektronik, atau surat resmi kepada alamat masing-masing, telepon 736111"),
        contact("telepon …………, pos-el …………"),
        contact("pos-el kalbar(at)example.go.id, telepon (0561) 736111/736222"),
        contact("surel kalbar@example.go.id / pontianak@example.go.id"),
        agreement(contact="Narahubung ditetapkan kemudian dengan surat oleh masing-masing PIHAK."),
        agreement(contact="Telepon\n:\n(0561) 736111\nPos-el\n:\nkalbar@example.go.id"),
        "Hubungi kami lewat telepon atau surel untuk bertanya.",
        contact("Call Center: telepon 1500 444, e-mail: halo@example.go.id"),
        f"{CONTACT} Email dibalas dalam 2 hari.",
    ),
    party_instrument.CHECK.id: (
        agreement(),
        instrument("NOTA KESEPAKATAN"),
        instrument("KESEPAKATAN BERSAMA", "PEMERINTAH KOTA PONTIANAK\nDAN\nPEMERINTAH KOTA SINGKAWANG"),
        instrument("PERJANJIAN KERJA SAMA", "PEMERINTAH KABUPATEN SAMBAS\nDAN\nPEMERINTAH KABUPATEN BENGKAYANG"),
        instrument("NOTA KESEPAHAMAN", "UNIVERSITAS TANJUNGPURA\nDAN\nPT CONTOH SEJAHTERA"),
        instrument("NOTA KESEPAHAMAN", "OMBUDSMAN REPUBLIK INDONESIA\nDAN\nUNIVERSITAS TANJUNGPURA"),
        instrument("ADENDUM NOTA KESEPAHAMAN"),
        instrument("NOTA KESEPAHAMAN", "OMBUDSMAN REPUBLIK INDONESIA\nDAN\nKEMENTERIAN DALAM NEGERI"),
        "NOTA KESEPAHAMAN\nOmbudsman Republik Indonesia dan Pemerintah Kota Pontianak bertemu.",
        instrument("BERITA ACARA"),
    ),
    party_numbers.CHECK.id: (
        agreement(),
        agreement(numbers="NOMOR: 30/ORI-MOU/X/2021 dan NOMOR: 119/12/NK/2021"),
        agreement(numbers="NOMOR: 30/ORI-MOU/X/2021\tNOMOR: 119/12/NK/2021"),
        agreement(numbers="Nomor : …………\nNomor : …………"),
        agreement(numbers="NOMOR PIHAK KESATU: 1/2021\nNOMOR PIHAK KEDUA: 2/2021"),
        agreement(
            names="OMBUDSMAN REPUBLIK INDONESIA\nNOMOR: 1/2021\nDAN\nPEMERINTAH KABUPATEN SAMBAS\nNOMOR: 2/2021",
            numbers="",
        ),
        agreement(scope="Pelaksanaan Undang-Undang Nomor: 25 Tahun 2009 dan surat Nomor: 3/2021."),
        "Nomor: 000/01/KS/IX/2025\nSifat: Segera\nLampiran: 1\nHal: Undangan\nYth. Bupati Sambas",
        agreement(kind="ADENDUM PERTAMA\nATAS NOTA KESEPAKATAN\nNOMOR: 1/2020\nNOMOR: 2/2020"),
        agreement(numbers="NOMOR\nNOMOR"),
        "NOTA KESEPAKATAN\nNOMOR: 1/2021\nDibahas dalam rapat.",
    ),
    party_signatory.CHECK.id: (
        agreement(),
        signed("PIHAK KEDUA,\tPIHAK KESATU,\nBUPATI SAMBAS,\tKEPALA PERWAKILAN,\nBUDI UTOMO\tAGUS SALIM"),
        signed("PIHAK KESATU,\nDr. H. Agus Salim, S.H., M.Hum.\nPIHAK KEDUA,\nBudi Utomo"),
        signed("PIHAK KESATU,\nA. SALIM\nPIHAK KEDUA,\nB. UTOMO"),
        signed("PIHAK KESATU,\nMeterai\nttd\n(AGUS SALIM)\nNIP 198001012005011001\nPIHAK KEDUA,\nBUDI UTOMO"),
        signed(
            "PIHAK KESATU\nOMBUDSMAN REPUBLIK INDONESIA\nAGUS SALIM\nPIHAK KEDUA\nPEMERINTAH KABUPATEN SAMBAS\nBUDI"
            " UTOMO"
        ),
        signed(
            "PIHAK KESATU,\nAGUS SALIM\nPembina Utama Muda (IV/c)\nPIHAK KEDUA,\nBUDI UTOMO\nSAKSI-SAKSI:\nCITRA"
            " LESTARI"
        ),
        signed("KEPALA PERWAKILAN\nKALIMANTAN BARAT\nAGUS SALIM\nBUPATI\nSAMBAS\nBUDI UTOMO"),
        signed("PIHAK KESATU,\n…………………\nPIHAK KEDUA,\n…………………"),
        signed("PIHAK KESATU,\nAGUSSALIM\nPIHAK KEDUA,\nBUDI  UTOMO"),
        signed(""),
        signed("PIHAK KESATU,\nHormat Kami\nAGUS SALIM\nPIHAK KEDUA,\nDitandatangani Oleh\nBUDI UTOMO"),
        "Demikian disampaikan.\nBupati Sambas,\nCITRA LESTARI",
        signed("PIHAK KESATU,\nPIHAK KEDUA,\nBupati,\nKepala Perwakilan,\nAGUS SALIM\nBUDI UTOMO\nSambas, 27 Mei 2021"),
    ),
}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_ten_of_each(check: Check) -> None:
    assert len(set(BAD[check.id])) >= 10
    assert len(set(GOOD[check.id])) >= 10


@pytest.mark.parametrize(("check", "text"), [(check, text) for check in CHECKS for text in BAD[check.id]])
def test_planted(check: Check, text: str) -> None:
    assert found(check, foreign(text))


@pytest.mark.parametrize(("check", "text"), [(check, text) for check in CHECKS for text in GOOD[check.id]])
def test_near_misses(check: Check, text: str) -> None:
    assert not found(check, foreign(text))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_examples(check: Check) -> None:
    assert found(check, foreign(check.bad))
    assert not found(check, foreign(check.good))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
@pytest.mark.parametrize("name", WORKED)
def test_worked_drafts_are_good(check: Check, name: str) -> None:
    assert not found(check, worked(name))


ENDED = (
    "the authority of H. BUDI UTOMO, S.E. ended on 31 Desember 2020, before the signing on 27 Mei 2021; name the"
    " one that holds, or the one who may sign"
)
MESSAGES: tuple[tuple[Check, str, str], ...] = (
    (
        party_alias.CHECK,
        called("PIHAK PERTAMA", "PIHAK PERTAMA"),
        '"PIHAK PERTAMA" names two parties: Ombudsman Republik Indonesia Perwakilan Provinsi Kalimantan Barat and'
        ' Pemerintah Kabupaten Sambas; call the later one "PIHAK KEDUA"',
    ),
    (
        party_alias_mixed.CHECK,
        who("PIHAK PERTAMA menyediakan data."),
        '"PIHAK PERTAMA" here, but "PIHAK KESATU" elsewhere; call the first party one way: "PIHAK KESATU"',
    ),
    (
        party_alias_unknown.CHECK,
        who("PIHAK KETIGA menyediakan data."),
        '"PIHAK KETIGA" is used, but only 2 parties are introduced; name one of them, or write "pihak ketiga" for third'
        " parties",
    ),
    (
        party_alias_unknown.CHECK,
        who("PIHAK KEEMPAT menyediakan data."),
        '"PIHAK KEEMPAT" is used, but only 2 parties are introduced; name one of them',
    ),
    (
        party_authority.CHECK,
        side("Bupati Sambas"),
        'nothing says by which decree or law H. BUDI UTOMO, S.E. acts; add it behind the office: "berdasarkan …"',
    ),
    (
        party_capacity.CHECK,
        side("Plt. Bupati Sambas"),
        "H. BUDI UTOMO, S.E. signs as Plt. and no decree is named; add its number and date behind the office:"
        ' "berdasarkan …"',
    ),
    (
        party_capacity.CHECK,
        side("Sekretaris Daerah, mewakili Bupati Sambas"),
        "H. BUDI UTOMO, S.E. signs for Bupati Sambas and no mandate or power of attorney is named; add its number:"
        ' "berdasarkan …"',
    ),
    (
        party_capacity.CHECK,
        side("Kepala Dinas, selaku kuasa Bupati Sambas", "berdasarkan Keputusan Nomor 821 Tahun 2020"),
        'H. BUDI UTOMO, S.E. signs for Bupati Sambas, and "Keputusan Nomor 821 Tahun 2020" is no mandate or power of'
        " attorney; name the one that is",
    ),
    (
        party_capacity.CHECK,
        side("Plh. Bupati Sambas", "berdasarkan Surat Perintah Nomor 4"),
        "H. BUDI UTOMO, S.E. signs as Plh., who stands in for a few days only; make sure that it is so on the day of"
        " signing",
    ),
    (
        party_capacity.CHECK,
        side("Plt. Bupati Sambas", "berdasarkan Keputusan Nomor 4 Tahun 2020 sampai dengan 31 Desember 2020"),
        ENDED,
    ),
    (
        party_capacity.CHECK,
        side("Plt. Bupati Sambas", "berdasarkan Surat Perintah Nomor 4 terhitung mulai tanggal 1 Juni 2021"),
        "the authority of H. BUDI UTOMO, S.E. begins on 1 Juni 2021, after the signing on 27 Mei 2021; correct one"
        " of the"
        " dates",
    ),
    (
        party_capacity.CHECK,
        side("Bupati Sambas", "berdasarkan Keputusan Menteri Dalam Negeri Nomor 131 Tahun 2022"),
        "the authority of H. BUDI UTOMO, S.E. is of the year 2022, after the signing on 27 Mei 2021; correct one"
        " of them",
    ),
    (
        party_contact.CHECK,
        contact("telepon kalbar@example.go.id"),
        '"kalbar@example.go.id" stands as the telephone number and is an e-mail address; write each behind its'
        " own label",
    ),
    (
        party_contact.CHECK,
        contact("pos-el (0561) 736111"),
        '"(0561) 736111" stands as the e-mail address and is a telephone number; write each behind its own label',
    ),
    (
        party_contact.CHECK,
        contact("pos-el kalbar@example"),
        'no mail reaches "kalbar@example": it is no address such as name@office.go.id; correct it',
    ),
    (
        party_contact.CHECK,
        contact("telepon (0561) 12"),
        '"(0561) 12" has 6 figures, too few for a telephone number; add those that are missing',
    ),
    (
        party_contact.CHECK,
        agreement(contact="PARA PIHAK menunjuk narahubung."),
        'the clause "NARAHUBUNG" says how to reach nobody; add a telephone number or an e-mail address',
    ),
    (
        party_instrument.CHECK,
        instrument("NOTA KESEPAHAMAN"),
        "a region and a central institution conclude a Nota Kesepakatan with a Rencana Kerja (PP 28/2018, Pasal"
        " 46), and"
        " this is a Nota Kesepahaman; change it, or keep it with a reason",
    ),
    (
        party_instrument.CHECK,
        instrument("NOTA KESEPAKATAN", "PEMERINTAH KOTA PONTIANAK\nDAN\nPEMERINTAH KOTA SINGKAWANG"),
        "regions among themselves or with third parties conclude a Kesepakatan Bersama and then a Perjanjian Kerja Sama"
        " (Permendagri 22/2020), and this is a Nota Kesepakatan; change it, or keep it with a reason",
    ),
    (
        party_numbers.CHECK,
        agreement(numbers="NOMOR: 30/ORI-MOU/X/2021"),
        "the head has fewer NOMOR lines (1) than parties (2); give each party a line for its number",
    ),
    (
        party_numbers.CHECK,
        agreement(numbers=""),
        "the head has no NOMOR line, and 2 parties; give each party a line for its number",
    ),
    (
        party_numbers.CHECK,
        agreement(numbers=f"{NUMBERS}\nNOMOR: 7/2021"),
        "the head has more NOMOR lines (3) than parties (2); remove those that are no party's",
    ),
    (
        party_signatory.CHECK,
        signed("PIHAK KESATU,\nAGUS SALIM\nPIHAK KEDUA,\nCITRA LESTARI"),
        '"CITRA LESTARI" signs for PIHAK KEDUA, but the komparisi names "H. BUDI UTOMO, S.E."; write the one who'
        " signs in"
        " both places",
    ),
    (
        party_signatory.CHECK,
        signed("KEPALA PERWAKILAN,\nAGUS SALIM\nBUPATI SAMBAS,\nCITRA LESTARI"),
        '"CITRA LESTARI" stands in the signature block, but the komparisi names "H. BUDI UTOMO, S.E."; write the'
        " one who"
        " signs in both",
    ),
    (
        party_signatory.CHECK,
        signed("PIHAK KESATU,\nAGUS SALIN\nPIHAK KEDUA,\nBUDI UTOMO"),
        '"AGUS SALIN" is written "Dr. AGUS SALIM, S.H., M.H." in the komparisi; spell the name one way, as the'
        " decree does",
    ),
)


@pytest.mark.parametrize(("check", "text", "message"), MESSAGES)
def test_messages(check: Check, text: str, message: str) -> None:
    assert found(check, foreign(text)) == [message]


def test_signatures_in_each_others_place() -> None:
    text = signed("PIHAK KESATU,\nBUDI UTOMO\nPIHAK KEDUA,\nAGUS SALIM")
    assert found(party_signatory.CHECK, foreign(text)) == [
        f'"{name}" signs for {one}, but the komparisi has this name for {two}; change the places of the signatures'
        for name, one, two in (
            ("BUDI UTOMO", "PIHAK KESATU", "PIHAK KEDUA"),
            ("AGUS SALIM", "PIHAK KEDUA", "PIHAK KESATU"),
        )
    ]


def test_an_alias_is_proposed_and_not_put() -> None:
    (twice,) = findings(party_alias.CHECK, foreign(called("Pihak Pertama", "Pihak Pertama")))
    assert twice.fix
    assert not twice.fix.safe
    assert "disebut Pihak Kedua." in fixed(twice)
    (mixed,) = findings(party_alias_mixed.CHECK, foreign(who("Tugas Pihak Pertama adalah mendata.")))
    assert mixed.fix
    assert not mixed.fix.safe
    assert fixed(mixed) == "Tugas Pihak Kesatu adalah mendata."


DRAFTS: tuple[tuple[Check, dict[str, object], str], ...] = (
    (
        party_alias_unknown.CHECK,
        {"clauses.2.paragraphs.0": "PIHAK KEEMPAT melaksanakan Rencana Kerja."},
        '"PIHAK KEEMPAT" is used, but the agreement has 2 parties; name one of them',
    ),
    (
        party_authority.CHECK,
        {"parties.1.signatory.authority": None},
        'nothing says by which decree or law Nama Pejabat Dua (contoh) acts; add it behind the office: "berdasarkan …"',
    ),
    (
        party_capacity.CHECK,
        {"parties.1.signatory.capacity": "Pj.", "parties.1.signatory.authority": None},
        "Nama Pejabat Dua (contoh) signs as Pj. and no decree is named; add its number and date behind the office:"
        ' "berdasarkan …"',
    ),
    (
        party_capacity.CHECK,
        {"parties.1.signatory.capacity": "a.n.", "parties.1.signatory.on_behalf": "Gubernur Jambi"},
        "Nama Pejabat Dua (contoh) signs for Gubernur Jambi, and"
        ' "Keputusan Presiden Republik Indonesia Nomor 2 Tahun 2025 (contoh)" is no mandate or power of attorney;'
        " name the one that is",
    ),
    (
        party_capacity.CHECK,
        {"signing.date": "2024-10-01"},
        "the authority of Nama Pejabat Dua (contoh) is of the year 2025, after the signing on 1 Oktober 2024;"
        " correct one of them",
    ),
    (
        party_instrument.CHECK,
        {"kind": "perjanjian-kerja-sama"},
        "a region and a central institution conclude a Nota Kesepakatan with a Rencana Kerja (PP 28/2018, Pasal"
        " 46), and"
        " this is a Perjanjian Kerja Sama; change it, or keep it with a reason",
    ),
)


@pytest.mark.parametrize(("check", "changes", "message"), DRAFTS)
def test_drafts(check: Check, changes: dict[str, object], message: str) -> None:
    assert found(check, drafted(changes)) == [message]


def test_a_clause_on_contacts_of_a_draft() -> None:
    changes = {"clauses.4.title": "Narahubung", "clauses.4.paragraphs": ["PARA PIHAK saling menghubungi."]}
    contacts = {"parties.0.contact": None}
    check, message = party_contact.CHECK, 'the clause "Narahubung" gives no contact for Ombudsman Republik Indonesia'
    told = found(check, drafted(changes | contacts | _without_text(4)))
    assert [line for line in told if line.startswith(message)]


def _without_text(clause: int) -> dict[str, object]:
    return {f"clauses.{clause}.text": None}


@given(ANY_TEXT)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    subject = foreign(text)
    for check in CHECKS:
        for finding in findings(check, subject):
            assert finding.rule in check.rules
            assert finding.rule.pattern.format(**finding.facts)
            if finding.passage:
                assert 0 <= finding.start <= finding.end <= len(finding.passage.text)
