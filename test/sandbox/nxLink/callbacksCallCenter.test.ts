import { useDialler } from '../dialler/testBench';

const bench = useDialler();

describe('the push of call center records', () => {
	it('sends each with the token, without what it does not have and what is newer', async () => {
		const { nxLink } = bench.sandbox.state;
		Object.assign(nxLink, { recordPushUrl: `${bench.receiver.url}/cdr`, recordPushToken: 'T-1' });
		nxLink.addCdrs(2);
		await bench.sandbox.dialler.turn(1_000);
		expect(bench.receiver.arrivals).toEqual([]);

		await bench.sandbox.dialler.pushRecords(nxLink.cdrs);
		expect(bench.receiver.read('/cdr')).toEqual([
			{
				agentName: 'NXAgent0001',
				agentNickName: 'Agent 1',
				answered: true,
				answerTime: 1_690_442_495_000,
				callDuration: 21,
				callee: '85215236100',
				caller: '85235000001',
				callId: 'cdr-0000001',
				direction: 0,
				endTime: 1_690_442_516_000,
				hangupBy: 1,
				hangupCode: 1002,
				callStatus: '呼入已接',
				hangupReason: '用户挂断',
				inQueueTime: 1_690_442_493_000,
				orderId: 'order-0000001',
				outQueueTime: 1_690_442_494_000,
				queueDuration: 1,
				recordUrl: 'https://recordings.example/cdr-0000001.mp3',
				ringDuration: 2,
				ringTime: 1_690_442_493_000,
				startTime: 1_690_442_493_000,
				taskId: '',
				totalCustomerPrice: 0.035,
			},
			expect.objectContaining({ callId: 'cdr-0000002', answered: false, answerTime: 0 }),
		]);
		const [{ headers }] = bench.receiver.arrivals;
		expect(headers).toMatchObject({ token: 'T-1', 'content-type': 'application/json' });
		expect(headers.sign).toBeUndefined();
		expect(bench.sandbox.dialler.deliveries).toMatchObject([
			{ vendor: 'nxLink', event: 'record', status: 200, answer: 'success' },
			{ vendor: 'nxLink', event: 'record' },
		]);
	});

	it('goes without a token that is not set, and nowhere without an address', async () => {
		const { nxLink } = bench.sandbox.state;
		nxLink.addCdrs(1);
		await bench.sandbox.dialler.pushRecords(nxLink.cdrs);
		expect(bench.sandbox.dialler.deliveries).toEqual([]);
		nxLink.recordPushUrl = `${bench.receiver.url}/cdr`;
		await bench.sandbox.dialler.pushRecords(nxLink.cdrs);
		expect(bench.receiver.arrivals[0].headers.token).toBeUndefined();
	});

	it('is repeated when it is not accepted', async () => {
		const { nxLink } = bench.sandbox.state;
		nxLink.recordPushUrl = `${bench.receiver.url}/cdr`;
		nxLink.addCdrs(1);
		bench.receiver.answer = () => ({ status: 500 });
		await bench.sandbox.dialler.pushRecords(nxLink.cdrs);
		bench.receiver.answer = () => ({ status: 200 });
		await bench.sandbox.dialler.turn(60_000);
		expect(bench.sandbox.dialler.deliveries).toMatchObject([
			{ attempt: 1, status: 500 },
			{ attempt: 2, status: 200 },
		]);
	});
});
