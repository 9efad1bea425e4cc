import { begin, useDialler } from '../dialler/testBench';
import { callCallbot, nxCallbotSign } from '../testClients';
import { lucy, runningBody } from './testBodies';

const bench = useDialler();

/** A task that runs and tells everything to the bench.receiver, made over the wire. */
const createRunning = (callList: object[]) =>
	callCallbot(bench.sandbox.url, 'createAndCall', runningBody(bench.receiver.url, callList));

const paths = () => bench.receiver.arrivals.map(({ path }) => path);

const details = {
	callID: 'call-0000001',
	callStatus: 1,
	callStartTs: begin,
	callAnswerTs: begin + 5,
	callEndTs: begin + 35,
	callDuration: 30,
	callAudioUrl: 'https://recordings.example/call-0000001.mp3',
	hangupCause: 'NORMAL_CLEARING',
	termSipCode: '200',
	intents: [{ intentID: 'intent-1', intentTag: 'A', intentName: 'Interested', intentLevel: 1 }],
	sms: [],
	agent: {
		agentName: null,
		agentGroup: null,
		agentCallStatus: null,
		agentCallElapsed: null,
		agentLabel: null,
		manualCallStart: null,
		manualCallAnswer: null,
		manualCallEnd: null,
		manualHangupBy: 0,
	},
	params: [{ name: 'orderNo', value: '17' }],
};

describe('the callbacks of an order that is answered', () => {
	beforeEach(async () => {
		await createRunning([lucy]);
		await bench.sandbox.dialler.turn(35_000);
	});

	it('come in the order call, order, task', () => {
		expect(paths()).toEqual(['/call', '/order', '/task']);
	});

	it('have the fields of their pages', () => {
		const order = {
			orderID: 'own-1',
			userPhone: '8613800000001',
			userName: 'Lucy',
			sceneID: 'scene-7',
			userTaskID: 'EXT-TASK-2',
			taskID: '90004',
			finish: true,
			other: 'row-17',
		};
		const line = { callingNumber: '85235757580', lineAddress: '127.0.0.1' };
		expect(bench.receiver.read('/call')).toEqual([
			{ callbackType: 3, ...order, callInfoDetail: { ...details, ...line } },
		]);
		expect(bench.receiver.read('/order')).toEqual([
			{ callbackType: '2', ...order, callInfoDetail: details },
		]);
		expect(bench.receiver.read('/task')).toEqual([
			{
				callbackType: 1,
				userTaskID: 'EXT-TASK-2',
				taskID: '90004',
				sceneID: 'scene-7',
				taskStatus: 3,
				createTs: begin,
				taskStat: {
					answerOrderCount: 1,
					finishOrderCount: 1,
					totalOrderCount: 1,
					finishRate: 1,
					totalAnswerCall: 1,
					totalCall: 1,
					answerRate: 1,
				},
			},
		]);
	});

	it('are signed over the text that was sent, each with an id of its own', () => {
		for (const { headers, body } of bench.receiver.arrivals) {
			expect(headers).toMatchObject({
				uuid: 'Vh71ym3yQwWSYZFpqkFwTskGXUbSxDtR',
				createts: '1655710885',
				sign: nxCallbotSign(body, '1655710885', headers.requestid),
				'content-type': 'application/json',
			});
			expect(headers.requestid).toMatch(/^[0-9a-f]{32}$/);
			expect(headers.algorithm).toBeUndefined();
		}
		expect(new Set(bench.receiver.arrivals.map(({ headers }) => headers.requestid)).size).toBe(3);
	});
});

describe('the switches', () => {
	it('sign with SHA256 and an old time, never with a header for the algorithm', async () => {
		const changes = { algorithm: 'SHA256', algorithmHeader: true, staleSeconds: 90, signed: false };
		Object.assign(bench.sandbox.dialler.switches, changes);
		await createRunning([lucy]);
		await bench.sandbox.dialler.turn(35_000);
		const [{ headers, body }] = bench.receiver.arrivals;
		expect(headers.createts).toBe('1655710795');
		expect(headers.sign).toBe(nxCallbotSign(body, '1655710795', headers.requestid, 'SHA256'));
		expect(headers.algorithm).toBeUndefined();
	});

	it('sign something else', async () => {
		bench.sandbox.dialler.switches.wrongSignature = true;
		await createRunning([lucy]);
		await bench.sandbox.dialler.turn(35_000);
		const [{ headers, body }] = bench.receiver.arrivals;
		expect(headers.sign).toMatch(/^[0-9A-F]{32}$/);
		expect(headers.sign).not.toBe(nxCallbotSign(body, headers.createts, headers.requestid));
	});

	it('give every callback the type 1 of the examples', async () => {
		bench.sandbox.state.nxCallbot.callbackTypeAlwaysOne = true;
		await createRunning([lucy]);
		await bench.sandbox.dialler.turn(35_000);
		expect(bench.receiver.read('/call')).toMatchObject([{ callbackType: 1 }]);
		expect(bench.receiver.read('/order')).toMatchObject([{ callbackType: '1' }]);
		expect(bench.receiver.read('/task')).toMatchObject([{ callbackType: 1 }]);
	});
});
