"""The words of a new draft, addendum or letter: comments, blanks and the usual clauses, with `$` names to fill in."""

# Each line here is a line of the file that is written, and a paragraph of a clause stands on one line there.
# ruff: noqa: E501

HEAD = """\
# $instrument baru. Yang belum diketahui tertulis $sample; perintah "mouflow check" menyebutkan semuanya.
# Keterangan di belakang tanda pagar boleh dihapus.
mouflow: 1                      # versi bentuk berkas; biarkan
# Id perjanjian tetap sama di semua draf. Draf berikutnya: salin ke v2.yaml, tulis draft: 2 dan based_on: 1.
agreement: $agreement
draft: 1
date: $today                # tanggal draf ini
# Id pihak yang menulis draf ini.
author: $author
note: "<isi: catatan singkat tentang draf ini>"
final: false                    # true bila naskah final; selama false, tercetak tanda DRAF

kind: $kind
language: id
subject: "<isi: judul, tanpa kata tentang>"

style:
  paper: A4                     # A4 | F4
  aliases: kesatu               # kesatu | pertama: PIHAK KESATU atau PIHAK PERTAMA
  signatures: first-left        # first-left | first-right: letak tanda tangan PIHAK KESATU
  numbers: below-name           # below-name | below-subject: letak baris NOMOR

# Pihak menurut urutan penyebutan: yang pertama adalah PIHAK KESATU.
# level diduga dari nama pihak; periksa: central | province | regency | city | third-party.
parties:
$parties
signing:
  place: "<isi: tempat penandatanganan>"
  planned: null                 # bulan atau tanggal yang direncanakan, misalnya $month
  date: null                    # tanggal penandatanganan, bila sudah pasti
  copies: $count                     # rangkap asli; paling sedikit satu bagi setiap pihak
  stamp_duty: true              # bermeterai
  witnesses: []                 # saksi: {name: …, office: …}
"""

PARTY = """\
  - id: $id
    name: $name
    level: $level
    address: "<isi: alamat $side>"
    number: null                # nomor naskah menurut pihak ini, bila sudah ada
    signatory:
      name: "<isi: nama penanda tangan $side>"
      office: "<isi: jabatan penanda tangan $side>"
      capacity: definitif       # definitif | Pj. | Pjs. | Plt. | Plh. | a.n. | u.b. | kuasa (tiga ini dengan on_behalf)
      authority: "<isi: keputusan pengangkatan atau kuasa penanda tangan $side, dengan nomor dan tahun>"
    contact:
      office: "<isi: jabatan narahubung $side>"
      phone: "<isi: telepon narahubung $side>"
      email: "<isi: pos-el narahubung $side>"
"""

REQUESTS = """
# Pokok yang diminta para pihak; met_by menyebut id pasal, ayat, atau huruf yang memuatnya.
requests:
  - {id: pokok-1, text: "<isi: pokok usulan>", met_by: [lingkup-1]}
"""

GROUNDS = """
# Alasan; setiap butir satu kalimat yang diawali dengan kata bahwa dan diakhiri dengan titik koma.
recitals:
  - "bahwa <isi: alasan pertama>;"
  - "bahwa sehubungan dengan itu PARA PIHAK memandang perlu <isi: hal yang disepakati>;"
"""

LAWS = """
# Dasar hukum dalam bentuk pendek; hapus yang tidak dipakai dan tambahkan yang khusus.
legal_basis:
$laws
"""

CLAUSES = """
# Pasal berisi text (dengan items bila ada huruf) atau paragraphs (ayat). Nomor dihitung dari urutan.
# Pasal, ayat, atau huruf boleh mempunyai id: [[id]] mencetak rujukan ke sana, misalnya Pasal 2 huruf a.
# Kurung kurawal ganda mencetak nilai dari berkas ini: {{ term.years | angka }} menjadi 5 (lima).
clauses:
  - id: maksud-tujuan
    title: Maksud dan Tujuan
    paragraphs:
      - "Maksud $instrument ini adalah sebagai landasan bagi PARA PIHAK dalam <isi: bidang kerja sama>."
      - text: "Tujuan $instrument ini adalah:"
        items:
          - "<isi: tujuan pertama>; dan"
          - "<isi: tujuan kedua>."
  - id: ruang-lingkup
    title: Ruang Lingkup
    text: "Ruang lingkup $instrument ini meliputi:"
    items:
      - {id: lingkup-1, text: "<isi: ruang lingkup pertama>; dan"}
      - {id: lingkup-2, text: "<isi: ruang lingkup kedua>."}
  - id: tugas
    title: Tugas dan Tanggung Jawab
    text: "Dalam pelaksanaan $instrument ini, PARA PIHAK mempunyai tugas dan tanggung jawab sebagai berikut:"
    items:
$tasks
  - id: pelaksanaan
    title: Pelaksanaan
    paragraphs:
      - Pelaksanaan ruang lingkup sebagaimana dimaksud dalam [[ruang-lingkup]] dituangkan dalam $plan.
      - PARA PIHAK melaksanakan $instrument ini sesuai dengan tugas dan kewenangan masing-masing.
  - id: data-informasi
    title: Pertukaran Data dan Informasi
    paragraphs:
      - PARA PIHAK saling memberikan data dan informasi yang diperlukan untuk pelaksanaan $instrument ini.
      - Pemberian dan penggunaan data dan informasi dilakukan sesuai dengan ketentuan peraturan perundang-undangan.
  - id: narahubung
    title: Narahubung
    paragraphs:
      - text: "Untuk kelancaran pelaksanaan $instrument ini, PARA PIHAK menunjuk narahubung:"
        items:
$contacts
      - Perubahan narahubung diberitahukan secara tertulis tanpa mengubah $instrument ini.
  - id: monev
    title: Pemantauan dan Evaluasi
    text: PARA PIHAK melakukan pemantauan dan evaluasi atas pelaksanaan $instrument ini paling sedikit {{ 2 | angka }} kali dalam {{ 1 | angka }} tahun.
  - id: pembiayaan
    title: Pembiayaan
    text: Biaya yang timbul dari pelaksanaan $instrument ini dibebankan pada anggaran masing-masing PIHAK sesuai dengan ketentuan peraturan perundang-undangan.
  - id: jangka-waktu
    title: Jangka Waktu
    paragraphs:
      - $instrument ini berlaku untuk jangka waktu {{ term.years | angka }} tahun terhitung sejak tanggal ditandatangani dan dapat diperpanjang berdasarkan kesepakatan PARA PIHAK.
      - PIHAK yang menghendaki perpanjangan memberitahukan secara tertulis kepada PIHAK lainnya paling lambat {{ 3 | angka }} bulan sebelum berakhirnya $instrument ini.
  - id: perubahan
    title: Perubahan
    text: Perubahan atas $instrument ini dituangkan dalam adendum yang disepakati PARA PIHAK dan merupakan bagian tidak terpisahkan dari $instrument ini.
  - id: pengakhiran
    title: Pengakhiran
    text: $instrument ini dapat diakhiri sebelum jangka waktunya berdasarkan kesepakatan tertulis PARA PIHAK tanpa mengurangi penyelesaian kegiatan yang sedang berjalan.
  - id: perbedaan-pendapat
    title: Penyelesaian Perbedaan Pendapat
    text: Perbedaan pendapat dalam pelaksanaan $instrument ini diselesaikan secara musyawarah untuk mufakat.
  - id: lain-lain
    title: Ketentuan Lain-lain
    text: Hal yang belum diatur dalam $instrument ini ditetapkan kemudian berdasarkan kesepakatan PARA PIHAK sesuai dengan ketentuan peraturan perundang-undangan.
  - id: penutup
    title: Penutup
    text: $instrument ini dibuat dalam rangkap {{ signing.copies | angka }} asli, bermeterai cukup, masing-masing mempunyai kekuatan hukum yang sama.

term:
  years: 5                      # lamanya berlaku; sinergi dengan lembaga pusat lazimnya paling lama 5 tahun
  effective: signing            # signing | last-signature | tanggal: sejak kapan berlaku
  reminders: [12, 6, 3]         # pengingat, sekian bulan sebelum berakhir
"""

PLAN = """
# Lampiran: Rencana Kerja. Tugas ditulis menurut id pihak.
work_plan:
  - activity: "<isi: kegiatan>"
    output: "<isi: uraian atau keluaran>"
    tasks:
$work
    years: [$year]               # tahun pelaksanaan, misalnya [2026, 2027]
    location: "<isi: lokasi>"
    funding: Anggaran masing-masing PIHAK
    pic: "<isi: unit penanggung jawab>"
"""

APPROVALS = """
# Siapa yang harus setuju sebelum ditandatangani: review (telaah) | initial (paraf) | decision (pleno) | acceptance.
# covers: [id pasal] membatasi telaah pada pasal itu; order adalah urutan dalam satu pihak.
approvals:
$approvals
"""

AMENDMENT = """
# Naskah induk yang diubah, dan setiap ketentuan dengan bunyi semula dan bunyi baru.
amends:
  agreement: $parent       # id naskah induk; ganti
  kind: nota-kesepakatan        # jenis naskah induk
  numbers:                      # nomor naskah induk, satu baris bagi setiap pihak
$numbers
  date: $today              # ganti dengan tanggal naskah induk
  subject: "<isi: judul naskah induk>"
  sequence: 1                   # adendum yang keberapa
  changes:
    - provision: "<isi: ketentuan yang diubah, misalnya Pasal 7 ayat (2)>"
      action: amended           # amended (diubah) | inserted (disisipkan, tanpa old) | removed (dihapus, tanpa new)
      old: "<isi: bunyi semula>"
      new: "<isi: bunyi baru>"
      reason: "<isi: alasan perubahan>"
"""

AMENDMENT_CLAUSES = """
# Pasal setelah daftar perubahan; nomornya menyusul sesudah Pasal 1 (Ketentuan yang Diubah).
clauses:
  - id: ketentuan-lain
    title: Ketentuan Lain
    text: Ketentuan dalam naskah induk yang tidak diubah dengan Adendum ini tetap berlaku dan mengikat PARA PIHAK.
  - id: pemberlakuan
    title: Pemberlakuan
    text: Adendum ini berlaku sejak tanggal ditandatangani dan merupakan bagian tidak terpisahkan dari naskah induk.
  - id: penutup
    title: Penutup
    text: Adendum ini dibuat dalam rangkap {{ signing.copies | angka }} asli, bermeterai cukup, masing-masing mempunyai kekuatan hukum yang sama.
"""

LETTER = """\
# Surat dinas baru. Yang belum diketahui tertulis $sample; perintah "mouflow check" menyebutkan semuanya.
# Keterangan di belakang tanda pagar boleh dihapus.
mouflow: 1                      # versi bentuk berkas; biarkan
letter: $agreement
kind: $kind
language: id
final: false                    # true bila surat final; selama false, tercetak tanda DRAF

# Kop surat; lambang: tambahkan logo: dengan nama berkas gambar di folder ini.
letterhead:
  government: $sender
  unit: "<isi: nama unit kerja>"
  address: "<isi: alamat>"
  phone: "<isi: telepon>"
  email: "<isi: pos-el>"
  website: "<isi: laman>"

place: "<isi: tempat surat dibuat>"
date: null                      # tanggal surat, misalnya $today
number: null                    # nomor surat, bila sudah ada
nature: Biasa                   # Biasa | Segera | Sangat Segera
attachments: null               # jumlah berkas lampiran; null bila tidak ada
subject: "<isi: hal>"

# Alamat di belakang Yth., baris demi baris.
to:
  - "<isi: jabatan penerima>"
$receivers
  - "di <isi: tempat penerima>"

# Isi surat, alinea demi alinea. Alinea dengan butir: {text: …, items: […]}.
# Alinea dengan tabel: {text: …, table: {columns: […], rows: [[…]]}}.
body:
  - Dengan hormat,
  - "Sehubungan dengan <isi: dasar atau latar belakang surat>, dengan ini kami sampaikan hal-hal sebagai berikut."
  - text: "Pokok surat:"
    items:
      - "<isi: butir pertama>;"
      - "<isi: butir kedua>."
  - Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.

signatory:
  name: "<isi: NAMA PEJABAT>"
  office: "<isi: jabatan penanda tangan>"
  capacity: definitif           # definitif | Pj. | Pjs. | Plt. | Plh. | a.n. | u.b. | kuasa (tiga ini dengan on_behalf)
  rank: "<isi: pangkat>"
  nip: "<isi: NIP>"

# Tembusan, bernomor di kiri bawah; kosong bila tidak ada.
copies: []
"""
