/** NXCloud Callbot as n8n meets it: signed callbacks, several at a time. */
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { dialCallbot } from '../../nodes/triggers';
import { startSandbox } from '../../sandbox';
import { startReceiver } from '../../sandbox/dialler/receiver';
import { nxCallbotHeaders } from '../../sandbox/testClients';
import { serveRequests } from './serveRequests';

/** What to deliver. */
export interface Deliveries {
	url: string;
	count: number;
	/** How many are under way at a time. */
	parallel: number;
}

/** How it went. */
export interface Delivered {
	/** Callbacks that were answered in a second. */
	perSecond: number;
	/** Within how many milliseconds 99 of 100 were answered. */
	p99: number;
}

/** How long n8n may take until it serves an address that was switched on. */
const PATIENCE_MS = 30_000;

/** The body of an order's callback, as the sandbox sends it. */
async function orderBody(): Promise<object> {
	const [sandbox, receiver] = [await startSandbox(), await startReceiver()];
	await dialCallbot({ sandbox }, receiver.url);
	const order = sandbox.dialler.deliveries.find(({ event }) => event === 'order');
	receiver.close();
	await sandbox.close();
	if (!order) throw new Error('The sandbox has reported no order');
	return JSON.parse(order.body) as object;
}

/** Posts a signed body; gives the status that was answered, and after how many milliseconds. */
async function post(url: string, agent: Agent, value: object) {
	const body = JSON.stringify(value);
	const headers = nxCallbotHeaders(body, String(Math.floor(Date.now() / 1000)));
	const begin = performance.now();
	const sent = request(url, { method: 'POST', headers, agent });
	sent.end(body);
	const [answer] = (await once(sent, 'response')) as [IncomingMessage];
	answer.resume();
	await once(answer, 'end');
	return { status: answer.statusCode, ms: performance.now() - begin };
}

async function untilServed(url: string, agent: Agent): Promise<void> {
	const deadline = Date.now() + PATIENCE_MS;
	while ((await post(url, agent, {})).status === 404) {
		if (Date.now() > deadline) throw new Error(`n8n does not serve ${url}`);
		await sleep(50);
	}
}

async function main(): Promise<void> {
	const order = await orderBody();
	let sent = 0;
	serveRequests({
		async deliver({ url, count, parallel }: Deliveries): Promise<Delivered> {
			const agent = new Agent({ keepAlive: true, maxSockets: parallel });
			await untilServed(url, agent);
			const times: number[] = [];
			const end = sent + count;
			const sender = async () => {
				while (sent < end) {
					const orderID = `order-${++sent}`;
					const { status, ms } = await post(url, agent, { ...order, orderID });
					if (status !== 200) throw new Error(`n8n answered HTTP ${status}`);
					times.push(ms);
				}
			};
			const begin = performance.now();
			await Promise.all(Array.from({ length: parallel }, sender));
			const seconds = (performance.now() - begin) / 1000;
			agent.destroy();
			times.sort((a, b) => a - b);
			return { perSecond: count / seconds, p99: times[Math.ceil(count * 0.99) - 1] };
		},
	});
}

void main();
