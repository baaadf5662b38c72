"""gevent, patched after a client was made and used: greenlets wait for each other no more than they must."""

import subprocess
import sys

from scene import KEY, package, tell

# "never" has no answer, and "slow" only when ten of them have come and ten others have theirs: where calls wait for
# each other, that is never.
SERVER = """
import sys, threading
from loopback import Loopback, Reply
slow, quick = threading.Barrier(10), threading.Semaphore(0)
def answer(request):
    name = request.path.rpartition("/")[2]
    if name == "never":
        threading.Event().wait()
    if name == "slow":
        slow.wait()
        quick.acquire()
    elif name.isdigit():
        quick.release()
    return Reply.json({"id": name})
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
        try:
            return client.with_options(deadline=deadline).items.get_item(name).id
        except package.RequestTimeoutError:
            return "late"

    jobs = [gevent.spawn(call, "never", 0.3)]
    jobs += [gevent.spawn(call, "slow", 10.0) for _ in range(10)]
    jobs += [gevent.spawn(call, str(number), 10.0) for number in range(10)]
    gevent.joinall(jobs)
    client.close()
    other.stdin.close()
tell(first=first, said=[job.value for job in jobs])
