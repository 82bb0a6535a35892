"""A line is as slow and as far away as it is said to be: for a page, for its worker, and for both at once."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.benchmarks.measured.browsers import stands
from tests.benchmarks.measured.profiles import Profile
from tests.browser.server import running

SIZE = 200_000
LINE = Profile("4 Mbit/s, 100 ms", 4, 100)
TAKES = 100 + SIZE * 8 / 4_000
"""Milliseconds for a file on a line that is open: once there and back, and its bytes."""

FETCH = """async (address) => {
  const began = performance.now();
  await (await fetch(address)).arrayBuffer();
  return performance.now() - began;
}"""
BOTH = f"""async (addresses) => {{
  const fetched = {FETCH};
  const source = `onmessage = async ({{ data }}) => postMessage(await (${{fetched}})(data))`;
  const worker = new Worker(URL.createObjectURL(new Blob([source])));
  const asked = (address) => new Promise((resolve) => {{
    worker.onmessage = ({{ data }}) => resolve(data);
    worker.postMessage(address);
  }});
  const [one, two, three, four] = addresses;
  return {{
    page: await fetched(one),
    worker: await asked(two),
    both: Math.max(...await Promise.all([fetched(three), asked(four)])),
  }};
}}"""


@pytest.mark.long
def test_a_known_file_takes_its_time_in_a_page_and_in_a_worker_and_twice_as_long_in_both(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>Nothing.", encoding="utf-8")
    (tmp_path / "known.zip").write_bytes(os.urandom(SIZE))
    with (
        sync_playwright() as playwright,
        running(tmp_path) as served,
        stands(playwright, served, (LINE,)) as (stand,),
        stand.page() as page,
    ):
        page.goto(stand.address)
        taken = page.evaluate(BOTH, [f"{stand.address}known.zip?{number}" for number in range(4)])
    bytes_alone = TAKES - LINE.away
    wanted = {"page": TAKES, "worker": TAKES, "both": TAKES + bytes_alone}
    assert {name: wanted[name] - 20 <= taken[name] <= wanted[name] * 1.5 for name in wanted} == dict.fromkeys(
        wanted, True
    )
