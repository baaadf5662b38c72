"""Dask: methods, clients, functions that hold them, replies and errors go to its workers and come back."""

import asyncio
import os

from dask.distributed import Client
from scene import KEY, package, server, tell


def listed(client, names):
    return [client.items.get_item(name).id for name in names]


async def awaited(url, cluster):
    async with (
        package.AsyncClient(base_url=url, retries=0) as client,
        Client(cluster, asynchronous=True) as dask,
    ):
        return (await dask.submit(client.items.get_item, "async")).id


def main():
    # what a pickle leaves out is read again from the environment, in the workers too
    os.environ[f"{package.__name__.upper()}_KEY"] = KEY
    with server() as scene:
        client = package.Client(base_url=scene.url, retries=0)
        hooked = client.with_options(
            hooks=package.Hooks(after=lambda reply: None), middleware=[lambda req, go: go(req)]
        )
        with Client(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as dask:
            found = {
                "mapped": [item.id for item in dask.gather(dask.map(client.items.get_item, [*map(str, range(20))]))],
                "client": dask.submit(listed, client, ["x", "y"]).result(),
                "lambda": dask.submit(lambda name: client.items.get_item(name).id, "z").result(),
                "hooked": dask.submit(hooked.items.get_item, "h").result().id,
                "raw": dask.submit(client.items.with_raw_response.get_item, "r").result().parse().id,
                "async": asyncio.run(awaited(scene.url, dask.scheduler.address)),
            }
            try:
                dask.submit(client.items.get_item, "gone").result()
            except package.NotFoundError as error:
                found["error"] = error.status
        keys = {request.header("X-Api-Key") for request in scene.received}
        peers = {request.peer for request in scene.received}
        tell(**found, keys=len(keys), connections=len(peers))


if __name__ == "__main__":
    main()
