"""Words that are often misspelled, with their spelling: what `text.spelling` looks for.

The spelling is that of Kamus Besar Bahasa Indonesia (KBBI VI Daring, kbbi.kemendikdasmen.go.id) and Ejaan Bahasa
Indonesia yang Disempurnakan Edisi V (Keputusan Kepala Badan Pengembangan dan Pembinaan Bahasa Nomor
0424/I/BS.00.01/2022). Each entry is `wrong=right`; entries are parted by semicolons or lines.
"""

# Words that EYD writes apart: compounds, and "di", "ke" and "pun" where they are words.
APART = """
kerjasama=kerja sama; bekerjasama=bekerja sama; kerja-sama=kerja sama; terimakasih=terima kasih
tandatangan=tanda tangan
bertandatangan=bertanda tangan; tanggungjawab=tanggung jawab; bertanggungjawab=bertanggung jawab; walikota=wali kota
penanggungjawab=penanggung jawab; tindaklanjut=tindak lanjut; tatacara=tata cara; tatakelola=tata kelola
tatatertib=tata tertib; sumberdaya=sumber daya; rumahsakit=rumah sakit; serahterima=serah terima; orangtua=orang tua
barangsiapa=barang siapa; beritahu=beri tahu; hakcipta=hak cipta
dibawah=di bawah; diatas=di atas; didalam=di dalam; diluar=di luar; dimana=di mana; disini=di sini; disana=di sana
disitu=di situ; disamping=di samping; diantara=di antara; dihadapan=di hadapan; dibelakang=di belakang; didepan=di depan
disebelah=di sebelah; dibidang=di bidang; disekitar=di sekitar; ditengah=di tengah; diseluruh=di seluruh
disetiap=di setiap; ditingkat=di tingkat; didaerah=di daerah; dikantor=di kantor; dilingkungan=di lingkungan
dikemudian=di kemudian; ditempat=di tempat; dilapangan=di lapangan; dimuka=di muka; dikota=di kota
diwilayah=di wilayah; dikabupaten=di kabupaten; diprovinsi=di provinsi; dimanapun=di mana pun; kedalam=ke dalam
keatas=ke atas; kebawah=ke bawah; kedepan=ke depan; apapun=apa pun; siapapun=siapa pun; manapun=mana pun
kapanpun=kapan pun; satupun=satu pun
"""
# Words that EYD writes as one: prefixes, bound forms, compounds with prefix and suffix, particles.
TOGETHER = """
di tandatangani=ditandatangani; di tanda tangani=ditandatangani; ditanda tangani=ditandatangani
menanda tangani=menandatangani; penanda tanganan=penandatanganan; ditindak lanjuti=ditindaklanjuti
di tindaklanjuti=ditindaklanjuti; menindak lanjuti=menindaklanjuti; pertanggung jawaban=pertanggungjawaban
mempertanggung jawabkan=mempertanggungjawabkan; disebar luaskan=disebarluaskan; menyebar luaskan=menyebarluaskan
diberi tahukan=diberitahukan; memberi tahukan=memberitahukan; dikerja samakan=dikerjasamakan
di laksanakan=dilaksanakan; di buat=dibuat; di tetapkan=ditetapkan; di sepakati=disepakati; di maksud=dimaksud
di sebut=disebut; di gunakan=digunakan; di lakukan=dilakukan; di berikan=diberikan; di perpanjang=diperpanjang
di atur=diatur
di ubah=diubah; di tuangkan=dituangkan; di tunjuk=ditunjuk; di bebankan=dibebankan; di selesaikan=diselesaikan
di sampaikan=disampaikan; di beritahukan=diberitahukan; di tentukan=ditentukan; di susun=disusun; di bentuk=dibentuk
di perlukan=diperlukan; di serahkan=diserahkan; di terima=diterima; di akhiri=diakhiri; di pergunakan=dipergunakan
di keluarkan=dikeluarkan; di anggap=dianggap; di nyatakan=dinyatakan; di koordinasikan=dikoordinasikan
nara sumber=narasumber; nara hubung=narahubung; loka karya=lokakarya; olah raga=olahraga; maha siswa=mahasiswa
ekstra kurikuler=ekstrakurikuler; infra struktur=infrastruktur; non aktif=nonaktif; non formal=nonformal
sub bagian=subbagian; sub bidang=subbidang; sub kegiatan=subkegiatan; sub bab=subbab; antar daerah=antardaerah
antar lembaga=antarlembaga; antar instansi=antarinstansi; antar negara=antarnegara; antar sektor=antarsektor
antar unit=antarunit; antar pemerintah=antarpemerintah; antar waktu=antarwaktu; antar pihak=antarpihak
sebagai mana=sebagaimana; bagai mana=bagaimana; apa bila=apabila; bila mana=bilamana; ke pada=kepada
ada pun=adapun; meski pun=meskipun; walau pun=walaupun; atau pun=ataupun; mau pun=maupun; kendati pun=kendatipun
dari pada=daripada; pasca bencana=pascabencana; pra sarana=prasarana; swa daya=swadaya; per orangan=perorangan
"""
# Stems of passive verbs whose prefix is often written apart; none of them is a noun, before which "di" is a word.
PASSIVE = """
adakan akui alihkan ambil angkat atasi awasi bacakan bahas bangun bantu batalkan batasi bayar bayarkan beritakan
berlakukan biayai bubuhi buka buktikan butuhkan cabut cantumkan capai cari catat cetak ciptakan cocokkan dampingi
dapatkan dasarkan dokumentasikan dukung gabungkan gandakan ganti gantikan golongkan hadiri hapus harapkan hasilkan
hentikan hindari hitung hubungi ikuti ikutsertakan informasikan ingatkan inginkan integrasikan jabarkan jadikan
jadwalkan jalankan jalin jamin jelaskan kecualikan kelola kembalikan kembangkan kenai kenakan kendalikan ketahui kirim
kirimkan kuasakan lampirkan lanjutkan laporkan lengkapi lewati limpahkan lindungi mandatkan manfaatkan masukkan miliki
mohonkan muat mulai musyawarahkan optimalkan pahami pakai pandang pantau pastikan patuhi pelajari penuhi perbaiki
perbarui perbolehkan percepat pergunakan perhatikan periksa perintahkan peroleh persiapkan pertahankan
pertanggungjawabkan pertimbangkan pertukarkan pindahkan pisahkan prioritaskan publikasikan putuskan rahasiakan raih
realisasikan rekomendasikan rencanakan rinci rujuk rumuskan sahkan saksikan salin salurkan sebabkan sebarluaskan
sediakan selenggarakan serahterimakan sertai sertakan sesuaikan setujui siapkan simpan simpulkan sinergikan sinkronkan
sosialisasikan tambah tambahkan tandai tangani tangguhkan tanggung tarik tayangkan tegaskan tempatkan temukan terapkan
terbitkan teruskan tolak tugaskan tujukan tukarkan tunda tunjukkan turunkan tutup ucapkan umumkan upayakan uraikan
urus usulkan wajibkan wakili wujudkan
"""
# Words said twice, which EYD joins with a hyphen.
HYPHENED = """
masing masing=masing-masing; undang undang=undang-undang; perundang undangan=perundang-undangan; rata rata=rata-rata
lain lain=lain-lain; sama sama=sama-sama; hal hal=hal-hal; bersama sama=bersama-sama; sewaktu waktu=sewaktu-waktu
tiap tiap=tiap-tiap; sebaik baiknya=sebaik-baiknya; selambat lambatnya=selambat-lambatnya; seluas luasnya=seluas-luasnya
sekurang kurangnya=sekurang-kurangnya; setidak tidaknya=setidak-tidaknya; sebesar besarnya=sebesar-besarnya
seadil adilnya=seadil-adilnya; sendiri sendiri=sendiri-sendiri; cuma cuma=cuma-cuma; sungguh sungguh=sungguh-sungguh
terus menerus=terus-menerus; benar benar=benar-benar
"""
# Loanwords and words with a letter wrong; KBBI leads from each to its standard form.
LETTERS = """
bermaterai=bermeterai; bermatrai=bermeterai; bermetrai=bermeterai; materai=meterai; matrai=meterai; materei=meterai
perijinan=perizinan; ijin=izin; mengijinkan=mengizinkan; diijinkan=diizinkan; seijin=seizin; ijinkan=izinkan
propinsi=provinsi; nopember=november; pebruari=februari; jadual=jadwal
merubah=mengubah; dirubah=diubah; aktifitas=aktivitas; efektifitas=efektivitas; produktifitas=produktivitas
kreatifitas=kreativitas; objektifitas=objektivitas; obyektifitas=objektivitas; obyektivitas=objektivitas
sensitifitas=sensitivitas; kolektifitas=kolektivitas; konektifitas=konektivitas; kondusifitas=kondusivitas
aktip=aktif; efektip=efektif; positip=positif; negatip=negatif; aktifis=aktivis; praktek=praktik
resiko=risiko; beresiko=berisiko; sistim=sistem; sistimatis=sistematis; sistimatika=sistematika; analisa=analisis
menganalisa=menganalisis; dianalisa=dianalisis; diagnosa=diagnosis; hipotesa=hipotesis; sintesa=sintesis
obyek=objek; subyek=subjek; obyektif=objektif; subyektif=subjektif; hakekat=hakikat; nasehat=nasihat
penasehat=penasihat; himbauan=imbauan; dihimbau=diimbau; menghimbau=mengimbau; standarisasi=standardisasi
apotik=apotek; azas=asas; azaz=asas; azasi=asasi; berazaskan=berasaskan; ijasah=ijazah; tehnis=teknis; tekhnis=teknis
tehnik=teknik; tekhnik=teknik; tehnologi=teknologi; kwalitas=kualitas; kwantitas=kuantitas; kwalifikasi=kualifikasi
kwitansi=kuitansi; frekwensi=frekuensi; konsekwensi=konsekuensi; konsekwen=konsekuen; kwartal=kuartal; paska=pasca
milyar=miliar; milyard=miliar; trilyun=triliun; metoda=metode; managemen=manajemen; menejemen=manajemen
manajement=manajemen; prosentase=persentase; prosen=persen; detil=detail; kongkrit=konkret; konkrit=konkret
kongkret=konkret; konperensi=konferensi; kontinyu=kontinu; komersil=komersial; karir=karier
katagori=kategori; kordinasi=koordinasi; kordinator=koordinator; efesien=efisien
efesiensi=efisiensi; effisien=efisien; effektif=efektif; diskripsi=deskripsi; disain=desain; ekstrim=ekstrem; elit=elite
faham=paham; fihak=pihak; fikiran=pikiran; pondasi=fondasi; hirarki=hierarki; hapal=hafal; isteri=istri
istansi=instansi; intelejen=intelijen; kaedah=kaidah; karna=karena; kadaluarsa=kedaluwarsa; kadaluwarsa=kedaluwarsa
khasanah=khazanah; kuatir=khawatir; lembab=lembap; mentri=menteri; mupakat=mufakat; nomer=nomor; nampak=tampak
orisinil=orisinal; otentik=autentik; perduli=peduli; rapih=rapi; rekruitmen=rekrutmen; seksama=saksama; sekedar=sekadar
sekertaris=sekretaris; sekertariat=sekretariat; silahkan=silakan; dipersilahkan=dipersilakan; survai=survei
tauladan=teladan; telpon=telepon; tilpun=telepon; trampil=terampil; ketrampilan=keterampilan; tolak ukur=tolok ukur
yuridiksi=yurisdiksi; hutang=utang; antri=antre; akte=akta; ambulan=ambulans; cidera=cedera; cendikiawan=cendekiawan
ditolerir=ditoleransi; mengenyampingkan=mengesampingkan; nafas=napas; negri=negeri; pengrusakan=perusakan
pengrajin=perajin; motifasi=motivasi; propesi=profesi; propesional=profesional; formil=formal; materil=materiel
oprasional=operasional; transparasi=transparansi; administarsi=administrasi; pelayananan=pelayanan; masyarkat=masyarakat
pemerintahaan=pemerintahan; kesepekatan=kesepakatan; kesepakataan=kesepakatan; perjajian=perjanjian; ombusman=ombudsman
ombudsmen=ombudsman; malaadministrasi=maladministrasi; mal administrasi=maladministrasi; pengadauan=pengaduan
evalusi=evaluasi; perpanjangang=perpanjangan; berdasarakan=berdasarkan; sebagimana=sebagaimana; teransparan=transparan
akuntable=akuntabel; akuntabiltas=akuntabilitas; pendampinggan=pendampingan
adapaun=adapun; dilaksankan=dilaksanakan; melaksankan=melaksanakan; pelaksanan=pelaksanaan; kewenagan=kewenangan
"""
# Words that English has too: these count only beside words of Indonesian.
SHARED = """
survey=survei; standard=standar; addendum=adendum; system=sistem; export=ekspor; import=impor
"""
# Verbs whose first letter melts with the prefix; widely written without, so that this is but a hint.
MELTING = """
mempengaruhi=memengaruhi; mensukseskan=menyukseskan; mentaati=menaati; mensosialisasikan=menyosialisasikan
mengkoordinasikan=mengoordinasikan; mengkomunikasikan=mengomunikasikan; mempublikasikan=memublikasikan
mensinergikan=menyinergikan; mensinkronkan=menyinkronkan
mengkonsultasikan=mengonsultasikan; mempedomani=memedomani; mentertibkan=menertibkan
mensejahterakan=menyejahterakan; mensepakati=menyepakati; amandemen=amendemen; hektar=hektare
"""


def table(entries: str) -> dict[str, str]:
    """The entries by the wrong word."""
    pairs = (entry.strip().partition("=") for line in entries.strip().splitlines() for entry in line.split(";"))
    return {wrong: right for wrong, _, right in pairs}


def passive(stems: str) -> dict[str, str]:
    """The verbs by the words into which they are split."""
    return {f"di {stem}": f"di{stem}" for stem in stems.split()}


PLAIN = table(APART) | table(TOGETHER) | passive(PASSIVE) | table(HYPHENED) | table(LETTERS)
BESIDE_INDONESIAN = table(SHARED)
HINTS = table(MELTING)
REDUPLICATED = frozenset(wrong.split()[0] for wrong in table(HYPHENED) if len(set(wrong.split())) == 1)
