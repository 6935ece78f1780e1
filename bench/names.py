"""Names for campaigns that nobody assessed: governments and units as they are called, with what is hard in names."""

from collections.abc import Iterator
from random import Random

PROVINCES = (
    "Aceh",
    "Bali",
    "Banten",
    "Bengkulu",
    "Daerah Istimewa Yogyakarta",
    "Daerah Khusus Ibukota Jakarta",
    "Gorontalo",
    "Jambi",
    "Jawa Barat",
    "Jawa Tengah",
    "Jawa Timur",
    "Kalimantan Barat",
    "Kalimantan Selatan",
    "Kalimantan Tengah",
    "Kalimantan Timur",
    "Kalimantan Utara",
    "Kepulauan Bangka Belitung",
    "Kepulauan Riau",
    "Lampung",
    "Maluku",
    "Maluku Utara",
    "Nusa Tenggara Barat",
    "Nusa Tenggara Timur",
    "Papua",
    "Papua Barat",
    "Riau",
    "Sulawesi Barat",
    "Sulawesi Selatan",
    "Sulawesi Tengah",
    "Sulawesi Tenggara",
    "Sulawesi Utara",
    "Sumatera Barat",
    "Sumatera Selatan",
    "Sumatera Utara",
)
MINISTRIES = (
    "Agama",
    "Badan Usaha Milik Negara",
    "Dalam Negeri",
    "Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi",
    "Energi dan Sumber Daya Mineral",
    "Hukum & Hak Asasi Manusia",
    "Investasi/Badan Koordinasi Penanaman Modal",
    "Kelautan dan Perikanan",
    "Kesehatan",
    "Ketenagakerjaan",
    "Keuangan",
    "Komunikasi dan Informatika",
    "Koperasi & UKM",
    "Lingkungan Hidup dan Kehutanan",
    "Luar Negeri",
    "Pariwisata dan Ekonomi Kreatif/Badan Pariwisata dan Ekonomi Kreatif",
    "Pekerjaan Umum dan Perumahan Rakyat",
    "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "Pendidikan, Kebudayaan, Riset, dan Teknologi",
    "Perdagangan",
    "Perhubungan",
    "Perindustrian",
    "Pertanian",
    "Agraria dan Tata Ruang/Badan Pertanahan Nasional",
    "Sosial",
)
AGENCIES = (
    "Badan Kepegawaian Negara",
    "Badan Nasional Penanggulangan Bencana",
    "Badan Nasional Pengelola Perbatasan",
    "Badan Narkotika Nasional",
    "Badan Pelindungan Pekerja Migran Indonesia",
    "Badan Pengawas Obat & Makanan",
    "Badan Penyelenggara Jaminan Produk Halal",
    "Badan Pusat Statistik",
    "Badan Riset dan Inovasi Nasional",
    "Badan Standardisasi Nasional",
    "Lembaga Administrasi Negara",
    "Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah",
    "Perpustakaan Nasional",
    "Kepolisian Negara Republik Indonesia",
    "Kejaksaan Agung",
)
# Parts of names of regencies and cities; put together they are those of no one in particular.
PLACES = (
    "Aru",
    "Bangkala",
    "Barito",
    "Batang Hari",
    "Berau",
    "Bolaang",
    "Buton",
    "Dharma",
    "Enggano",
    "Fakfak",
    "Gayo",
    "Hulu Sungai",
    "Indragiri",
    "Jayawijaya",
    "Kapuas",
    "Ketapang",
    "Kolaka",
    "Kotawaringin",
    "Kutai",
    "Labuhan",
    "Lima Puluh",
    "Ma'rang",
    "Mamberamo",
    "Mentawai",
    "Muna",
    "Musi",
    "Nabire",
    "Nias",
    "Ogan",
    "Padang",
    "Pasaman",
    "Penajam",
    "Pesisir",
    "Raja Ampat",
    "Rokan",
    "Sa'dan",
    "Sambas",
    "Siak",
    "Sigi",
    "Simalungun",
    "Sintang",
    "Tana",
    "Tapanuli",
    "Ulu",
    "Wajo",
    "Yahukimo",
)
SIDES = (
    "",
    "Barat",
    "Barat Daya",
    "Hilir",
    "Hulu",
    "Kepulauan",
    "Raya",
    "Selatan",
    "Tengah",
    "Timur",
    "Timur Laut",
    "Utara",
)
PEOPLE = (
    "Ahmad Ma'ruf",
    "Nisa' & Umar",
    "Sitti Nur'aini",
    "Yohanes Wae Re'o",
    "Tgk. Chik di Tiro",
    "A. M. Parikesit",
    "Hj. Rumi'ah",
)
# The seven loci of a regency or city by id and name.
LOCI = (
    ("disdik", "Dinas Pendidikan dan Kebudayaan"),
    ("dinkes", "Dinas Kesehatan, Pengendalian Penduduk, dan Keluarga Berencana"),
    ("dinsos", "Dinas Sosial"),
    ("dpmptsp", "Dinas Penanaman Modal & Pelayanan Terpadu Satu Pintu"),
    ("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil"),
    ("puskesmas-1", "Puskesmas {person}"),
    ("puskesmas-2", "Puskesmas Rawat Inap {place} {person}"),
)
PROVINCE_LOCI = (
    (
        "bapenda",
        "Badan Pengelolaan Pendapatan, Keuangan, Aset Daerah, Penelitian, Pengembangan, dan Inovasi Pelayanan Publik"
        " Terpadu bagi Masyarakat Pesisir, Kepulauan, dan Perbatasan",
    ),
    *LOCI[:3],
)
CENTRAL_LOCI = (
    ("ptsp", "Unit Pelayanan Terpadu Satu Pintu"),
    ("upt-1", "Balai Pelayanan {place}"),
)


def places(random: Random, count: int) -> tuple[str, ...]:
    """So many names of places, each another one."""
    every = [f"{place} {side}".strip() for place in PLACES for side in SIDES]
    return tuple(random.sample(every, count))


def unit(random: Random, pattern: str, place: str) -> str:
    """The name of a unit by its pattern."""
    return pattern.format(person=random.choice(PEOPLE), place=place)


def units(random: Random, level: str, count: int, place: str) -> Iterator[tuple[str, str]]:
    """The id and name of so many loci of an entity."""
    kinds = {"province": PROVINCE_LOCI, "central": CENTRAL_LOCI}.get(level, LOCI)
    for id, pattern in kinds[:count]:
        yield id, unit(random, pattern, place)
