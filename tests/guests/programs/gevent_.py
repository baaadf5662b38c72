"""gevent, patched after a client was made and used: greenlets wait for each other no more than they must."""

import subprocess
import sys
import time

from scene import KEY, package, tell

SERVER = """
import sys
from loopback import Loopback, Reply
def answer(request):
    name = request.path.rpartition("/")[2]
    return Reply.json({"id": name}) if name != "slow" else Reply(body=b'{"id":"slow"}', delay=1.0,
        headers={"Content-Type": "application/json"})
with Loopback(default=answer) as running:
    print(running.url, flush=True)
    sys.stdin.read()
"""
command = [sys.executable, "-c", SERVER]
with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
    url = other.stdout.readline().strip()
    client = package.Client(base_url=url, key=KEY, retries=0)
    first = client.items.get_item("a").id

    from gevent import monkey

    monkey.patch_all()
    import gevent

    def call(name, deadline):
        began = time.monotonic()
        try:
            said = client.with_options(deadline=deadline).items.get_item(name).id
        except package.RequestTimeoutError:
            said = "late"
        return said, time.monotonic() - began

    began = time.monotonic()
    jobs = [gevent.spawn(call, "slow", 0.3)]
    jobs += [gevent.spawn(call, "slow", 5.0) for _ in range(10)]
    jobs += [gevent.spawn(call, str(number), 5.0) for number in range(10)]
    gevent.joinall(jobs)
    found = [job.value for job in jobs]
    seconds = time.monotonic() - began
    client.close()
    other.stdin.close()
quick = max(took for _, took in found[11:])
tell(first=first, said=[said for said, _ in found], late=found[0][1], quick=quick, all=seconds)
