"""The words of an addendum's first draft, with `$` names to fill in."""

# Each line here is a line of the file that is written, and a paragraph of a clause stands on one line there.
# ruff: noqa: E501

ADDENDUM = """\
# Adendum dari perbandingan dua draf; periksa semuanya. Yang belum diketahui disebutkan oleh perintah "mouflow check".
mouflow: 1
agreement: $agreement
draft: $draft
date: $today                # tanggal draf ini
author: $author
note: $note
final: false                    # true bila naskah final; selama false, tercetak tanda DRAF

kind: adendum
language: id
subject: $subject
$style
parties:
$parties

signing:
  place: $place
  planned: null                 # bulan atau tanggal yang direncanakan
  date: null                    # tanggal penandatanganan, bila sudah pasti
  copies: $copies
  stamp_duty: $stamp

# Nomor pasal, ayat, dan huruf adalah nomor naskah induk.
amends:
  agreement: $parent
  kind: $kind
  numbers:
$numbers
  date: $date              # $dated
  subject: $subject
  sequence: 1                   # adendum yang keberapa
  changes:
$changes

recitals:
  - bahwa PARA PIHAK telah menandatangani $instrument tentang {{ amends.subject }} pada tanggal {{ amends.date | tanggal }};
  - bahwa PARA PIHAK sepakat untuk mengubah beberapa ketentuan dalam $instrument tersebut;

clauses:
  - id: ketentuan-lain
    title: Ketentuan Lain
    text: Ketentuan dalam $instrument yang tidak diubah dengan Adendum ini tetap berlaku dan mengikat PARA PIHAK.
  - id: pemberlakuan
    title: Pemberlakuan
    text: Adendum ini berlaku sejak tanggal ditandatangani dan merupakan bagian tidak terpisahkan dari $instrument.
  - id: penutup
    title: Penutup
    text: Adendum ini dibuat dalam rangkap {{ signing.copies | angka }} asli, bermeterai cukup, masing-masing mempunyai kekuatan hukum yang sama.
"""
