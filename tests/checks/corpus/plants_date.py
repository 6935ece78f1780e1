"""Planted dates and numbers that are wrong."""

from tests.checks.corpus.planting import Plant, drafted, notes, says, swaps, tells

# Weekdays by the calendar: 27-01-2024 is a Saturday, 26-01-2026 a Monday, 04-01-2023 a Wednesday …
WEEKDAY = (
    *tells(
        "date.weekday",
        "Evaluasi dilaksanakan di ruang rapat Inspektorat, Rabu (27/01/2024).",
        "Kunjungan itu berlangsung pada Selasa (26/01/26) siang.",
        "Penandatanganan dilakukan Kamis (04/01/2023) di aula kantor bupati.",
        "Rapat koordinasi digelar pada hari Senin, 17 Agustus 2024, di Mentok.",
        "Pada Ahad, 8 September 2025, warga mengadukan layanan air minum.",
        "Tim tiba Jum'at (18-09-2025) dan langsung bekerja.",
        "“Saya hadir,” ujarnya. Acara itu sendiri dilangsungkan Rabu, 20 Agustus 2024.",
        "Penilaian lapangan dimulai Jumat, tanggal 2 Mei 2024, di dua puskesmas.",
        "Sosialisasi pertama Senin (01/09/2025) dan yang kedua Selasa (03/09/2025) diikuti 47 unit.",
        "Laporan diterima pada hari Minggu tanggal 5 Oktober 2024 melalui pos-el.",
    ),
    *swaps(
        "date.weekday",
        "agreement",
        (r"Pada hari ini (?:Senin|Selasa|Rabu|Kamis)", "Pada hari ini Sabtu"),
        (r"Pada hari ini [\w']+,", "Pada hari ini Minggu,"),
    ),
    *swaps("date.weekday", "letter", (r"pada hari \w+, {later}", "pada hari Minggu, {later}")),
)
AFTER = tells(
    "date.after-report",
    "Pertemuan itu telah dilaksanakan pada 27 November 2025 di ruang rapat sekda.",
    "Kegiatan berlangsung pada 12 Desember 2025 dan dihadiri 47 peserta.",
    "Sebelumnya, tim sudah mengunjungi tiga puskesmas pada 30-11-2025.",
    "Nota Kesepakatan itu ditandatangani 5 Januari 2026 di Jakarta.",
    "Bupati menerima rombongan pada hari Rabu, 19 November 2025, di pendopo.",
    "Laporan tersebut diserahkan kepada gubernur pada 02/12/2025.",
    "Rapat serupa usai digelar 18 November 2025 di kabupaten tetangga.",
    "Ombudsman telah memeriksa 12 unit pada tanggal 24 Desember 2025.",
    "Peserta mengikuti pelatihan pada 10 Maret 2026 di Pontianak.",
    "Evaluasi terakhir dilakukan pada Kamis (20/11/2025), kata Inspektur.",
    "Kantor layanan terpadu itu diresmikan bupati dan dibuka pada 1 Desember 2025.",
)
AMBIGUOUS = notes(
    "date.ambiguous",
    "Batas waktu tanggapan adalah 03/04/2025.",
    "Tanggapan diterima 02-05-2024 melalui pos-el.",
    "Surat tertanggal 07/08/2025 dijawab.",
    "Data per 01/02/2025 menjadi dasar.",
    "Rapat pada 05/06/2024 menyepakati jadwal.",
    "Laporan tanggal 11/12/2024 sudah dibaca.",
    "Berkas dikirim 09/03/2025.",
    "Masukan tertanggal 10-04-2023 dimuat.",
    "Perubahan per tanggal 06.07.2025 berlaku.",
    "Hasil rapat (08/02/2025) dilampirkan.",
)
DAY_OFF = tuple(
    plant
    for day in (
        *("2025-08-17", "2024-12-25", "2025-05-01", "2024-06-01", "2021-05-30", "2025-01-01"),
        *("2024-08-17", "2023-06-01", "2022-05-01", "2025-09-20", "2024-05-01", "2023-12-25"),
    )
    for plant in drafted("date.day-off", {"signing.date": day})
)
IMPOSSIBLE = (
    *tells(
        "date.impossible",
        "Rapat terjadi pada 14/14/2023 menurut notulen.",
        "Data dikumpulkan sampai 31 April 2025.",
        "Laporan itu bertanggal 30 Februari 2024.",
        "Kunjungan pada 31/11/2024 batal.",
        "Tanggapan dikirim 29/02/2023 malam.",
        "Batas pengiriman adalah 00/05/2025.",
        "Pertemuan pada 32 Agustus 2025 dicatat dalam agenda.",
        "Hasilnya dimuat 29-02-2025.",
        "Sosialisasi ditunda ke 12/25/2025 karena libur.",
        "Surat tertanggal 31.06.2024 belum dijawab.",
    ),
    *says("date.impossible", "Jadwal disampaikan paling lambat tanggal 31 September 2026"),
)
NUMBER_MONTH = (
    *(
        Plant(
            "date.number-month",
            f"NOMOR {month}/{year}",
            "draft",
            at={"parties.ombudsman.number": f"07/ORI-MOU/{month}/{year}"},
        )
        for month, year in (("I", 2021), ("IV", 2020), ("VII", 2025), ("XIII", 2024), ("XII", 2019), ("I", 2024))
    ),
    *swaps(
        "date.number-month",
        "agreement",
        (r"ORI-MOU/\w+/(\d+)", r"ORI-MOU/VII/\1"),
        (r"(ORI-MOU/\w+)/\d+", r"\1/2019"),
        (r"ORI-MOU/\w+/(\d+)", r"ORI-MOU/XIV/\1"),
        (r"ORI-MOU/\w+/(\d+)", r"ORI-MOU/IIX/\1"),
        (r"NK/\d{4}", "NK/2018"),
        (r"NOMOR: 119/\d\d/NK/(\d{4})", r"NOMOR: 119/NK/XII/\1"),
    ),
    *swaps("date.number-month", "letter", (r"/ORG/\w+/", "/ORG/XII/"), (r"/ORG/(\w+)/\d{4}", r"/ORG/\1/2020")),
)
WORDS = swaps(
    "date.words",
    "agreement",
    (r"tanggal [\w ]+ bulan", "tanggal tiga belas bulan"),
    (r"tanggal [\w ]+ bulan", "tanggal dua puluh delapan bulan"),
    (r"bulan \w+ tahun", "bulan Juli tahun"),
    (r"bulan \w+ tahun", "bulan Desember tahun"),
    (r"tahun dua ribu [\w ]+ \(", "tahun dua ribu sembilan belas ("),
    (r"tahun dua ribu [\w ]+ \(", "tahun dua ribu tiga puluh ("),
    (r"\(\d\d-(\d\d-\d{4})\)", r"(16-\1)"),
    (r"\((\d\d)-\d\d-(\d{4})\)", r"(\1-07-\2)"),
    (r"\((\d\d-\d\d)-\d{4}\)", r"(\1-2019)"),
    (r"tanggal [\w ]+ bulan", "tanggal dua pulu tujuh bulan"),
    (r"tahun dua ribu", "tahun dua rbu"),
    (r"tanggal [\w ]+ bulan", "tanggal tiga puluh bulan"),
)
MONEY = says(
    "number.money-form",
    "Honorarium narasumber sebesar Rp 900.000,00 per kegiatan sesuai ketentuan peraturan perundang-undangan",
    "Biaya sebesar Rp. 2.500.000,- ditanggung sesuai ketentuan peraturan perundang-undangan",
    "Nilai kegiatan paling banyak Rp10000000 setiap tahun",
    "Nilai kegiatan paling banyak Rp1,250,000.00 setiap tahun",
    "Nilai kegiatan paling banyak Rp. 75.000.000 setiap tahun",
    "Nilai kegiatan paling banyak Rp15.000.000,- setiap tahun",
    "Nilai kegiatan paling banyak Rp.3.000.000,00 setiap tahun",
    "Nilai kegiatan paling banyak Rp 12.000,- (dua belas ribu rupiah) setiap peserta",
    "Nilai kegiatan paling banyak Rp25,000,000 setiap tahun",
    "Nilai kegiatan paling banyak Rp5000000,00 setiap tahun",
    "Nilai kegiatan paling banyak RP 5.000.000,00 setiap tahun",
)
SEPARATORS = (
    *tells(
        "number.separators",
        *(
            f"Pada tahun 2022 nilainya 80,27. {words}"
            for words in (
                "Nilai tahun 2023 adalah 86.60.",
                "Skor kepatuhan kabupaten itu 93.71.",
                "Nilai rata-rata lokus mencapai 78.73 poin.",
                "Sebanyak 70.65% unit masuk zona hijau.",
                "Tingkat kepatuhan naik menjadi 88.42 persen.",
                "Dinas Sosial memperoleh nilai 94.29 dan berada di zona hijau.",
                "Puskesmas itu mendapat skor 58.99 atau zona kuning.",
                "Nilai dimensi proses adalah 32.37.",
                "Hasil akhir sebesar 75.48 masuk kategori C.",
                "Kenaikan sebesar 6.33 persen terjadi dalam setahun.",
            )
        ),
    ),
)
NUMBER_WORDS = (
    *says(
        "number.words",
        "Pertemuan berkala dilaksanakan setiap 3 (empat) bulan",
        "Tim terdiri atas 12 (sebelas) orang",
        "Nilai kegiatan paling banyak Rp10.000.000,00 (seratus juta rupiah)",
        "Target kepatuhan adalah 85% (delapan puluh persen)",
        "Laporan disampaikan dalam 14 (empat puluh) hari kerja",
        "Data disimpan selama 2 (duwa) tahun",
        "Program berlaku mulai tahun 2026 (dua ribu dua puluh lima)",
        "Nilai paling rendah adalah 86,60 (delapan puluh enam koma enam lima)",
        "Sebanyak 1.250 (seribu dua ratus lima) peserta dilatih",
        "Lokus penilaian berjumlah 7 (tujuh belas) unit",
        "Kerja sama diperpanjang untuk ke-2 (ketiga) kali",
    ),
    *swaps("number.words", "agreement", (r"(\d) \((?:tiga|lima)\) tahun", r"4 (tiga puluh) tahun")),
    *swaps("number.words", "letter", (r"14 \(empat belas\)", "14 (empatbelas puluh)")),
)
PLANTS = (
    *WEEKDAY,
    *AFTER,
    *AMBIGUOUS,
    *DAY_OFF,
    *IMPOSSIBLE,
    *NUMBER_MONTH,
    *WORDS,
    *MONEY,
    *SEPARATORS,
    *NUMBER_WORDS,
)
