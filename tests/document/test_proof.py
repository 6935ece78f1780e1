"""What files claim of themselves: line and properties say the same, and nothing else is taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.document.proof import Proof, claimed, printed

DIGEST = "mou1:sha256:" + "0123456789abcdef" * 4
NAMES = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
PROOFS = st.builds(
    Proof,
    st.builds(lambda name, partner: f"{name}/{partner}".rstrip("/"), NAMES, st.just("") | NAMES),
    st.integers(1, 999_999_999).map(str),
    st.sampled_from(("DRAF", "FINAL")),
    st.from_regex(r"[0-9a-f]{64}", fullmatch=True).map("mou1:sha256:{}".format),
)


@given(PROOFS)
def test_properties_come_back(proof: Proof) -> None:
    assert claimed({**proof.properties, "kind": "nota-kesepakatan"}) == proof


@given(PROOFS, st.text(max_size=20))
def test_a_printed_line_comes_back_with_its_short_digest(proof: Proof, before: str) -> None:
    found = tuple(printed(f"{before}\n{proof.line} – halaman 1 dari 5"))
    assert [each.line for each in found] == [proof.line]
    assert found[0].digest == proof.short == proof.digest[12:24]


def test_the_line() -> None:
    assert Proof("kalbar-2025", "1", "DRAF", DIGEST).line == "kalbar-2025, draf ke-1, DRAF 0123456789ab"
    assert Proof("kalbar-2025", "1", "DRAF").line == "kalbar-2025, draf ke-1, DRAF"
    assert Proof("kalbar-2025", "1", "DRAF").properties == {"agreement": "kalbar-2025", "draft": "1"}


@pytest.mark.parametrize("missing", ["agreement", "draft", "mark", "digest"])
def test_half_a_claim_is_none(missing: str) -> None:
    properties = Proof("kalbar-2025", "1", "DRAF", DIGEST).properties
    assert claimed(properties)
    assert claimed({name: value for name, value in properties.items() if name != missing}) is None


@pytest.mark.parametrize(
    "text",
    [
        "kalbar-2025, draf ke-1 – halaman 1",
        "kalbar-2025, draf ke-1, DRAF",
        "kalbar-2025, draf ke-1, BATAL 0123456789ab",
        "",
    ],
)
def test_other_lines_claim_nothing(text: str) -> None:
    assert tuple(printed(text)) == ()
