"""Budgets of the running client: what is loaded and built when, and the memory of calls and listings."""

from __future__ import annotations

import pytest

from budgets import fresh, within

# The server is a transport in memory: nothing here waits, and nothing depends on the machine.
SERVER = """
import gc, json, sys, tracemalloc
class Answer:
    status = 200
    def __init__(self, request, content):
        from ica_v3._runtime.http.messages import Headers
        media_type = request.headers["Accept"].partition(",")[0]
        self.headers = Headers([("Content-Type", media_type), ("Content-Length", str(len(content)))])
        self.content = content
    def read(self):
        return self.content
    def iter_bytes(self, chunk_size=None):
        yield self.content
    def close(self):
        pass
class Transport:
    def __init__(self, answer):
        self.answer = answer
    def send(self, request, timeout):
        return Answer(request, self.answer(request))
    def close(self):
        pass
def client(answer):
    import ica_v3
    return ica_v3.IcaV3Client(base_url="https://example.com", jwt_auth="x", transport=Transport(answer))
"""
LOADING = """
def ours():
    return sum(name.partition(".")[0] == "ica_v3" for name in sys.modules)
def classes():
    found, todo = set(), [object]
    while todo:
        for each in type.__subclasses__(todo.pop()):
            if each not in found:
                found.add(each)
                todo.append(each)
    return sum(each.__module__.partition(".")[0] == "ica_v3" for each in found)
figures = {}
import ica_v3
figures["modules_of_an_import"] = ours()
made = client(lambda request: b'{"items": [{"id": "fil.1"}]}')
figures["modules_of_a_client"] = ours()
figures["classes_of_a_client"] = classes()
made.project_data.get_project_data_children("p", "fol.1", version="v3")
assert not made.drift, str(made.drift)
figures["modules_of_a_call"] = ours()
figures["models_of_a_call"] = sum(name.startswith("ica_v3.models.") for name in sys.modules)
figures["classes_of_a_call"] = classes()
print(json.dumps(figures))
"""
CALLING = """
made = client(lambda request: b'{"items": [{"id": "fil.1"}]}')
def call():
    return made.project_data.get_project_data_children("p", "fol.1", version="v3")
gc.collect()
gc.disable()  # what is left in a cycle is left
for _ in range(1000):  # fills what the interpreter keeps for later
    call()
assert not made.drift, str(made.drift)
tracemalloc.start()
call()
before = tracemalloc.get_traced_memory()[0]
tracemalloc.reset_peak()
call()
peak = tracemalloc.get_traced_memory()[1] - before
tracemalloc.stop()
blocks = sys.getallocatedblocks()
for _ in range(1000):
    call()
left = sys.getallocatedblocks() - blocks
events = []
sys.setprofile(lambda frame, event, argument: events.append(event))
call()
sys.setprofile(None)
functions = sum(event in ("call", "c_call") for event in events) - 1  # that which ends the counting
figures = {"bytes_of_a_call": peak, "blocks_left_by_a_thousand_calls": left, "functions_of_a_call": functions}
print(json.dumps(figures))
"""
PAGING = '''
ITEM = """{"id": "00000000-0000-0000-0000-%012d", "processing": {"status": "SUCCEEDED"},
"request": {"userReference": "r", "pipelineId": "p",
"tags": {"technicalTags": [], "userTags": [], "referenceTags": []}}}"""
ITEMS = ", ".join(ITEM % number for number in range(100))
def peak(pages):
    asked = 0
    def answer(request):
        nonlocal asked
        asked += 1
        more = f', "nextPageToken": "t{asked}"' if asked < pages else ""
        return f'{{"items": [{ITEMS}]{more}}}'.encode()
    whole = client(answer)
    batches = whole.project_analysis_creation_batch
    for _ in batches.get_analysis_creation_batch_items("p", "b", page_size=100).take(250):
        pass
    asked = 0
    gc.collect()
    tracemalloc.start()
    count = sum(1 for _ in batches.get_analysis_creation_batch_items("p", "b", page_size=100))
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 100 * pages and asked == pages and not whole.drift, (count, asked, str(whole.drift))
    return found
few, many = peak(20), peak(1000)
print(json.dumps({"bytes_of_a_thousand_pages": many, "more_bytes_for_fifty_times_the_pages": many - few}))
'''


@pytest.mark.parametrize("program", [LOADING, CALLING, PAGING], ids=["loading", "calling", "paging"])
def test_the_runtime_keeps_its_budgets(program: str) -> None:
    for name, figure in fresh("ica_v3", SERVER + program).items():
        within(name, figure)
