import { createHmac } from 'node:crypto';

import { stopClockAt } from '../NxLink/clock';
import { useWaitingBench } from './waitingBench';
import { CALLBOT, NX_LINK, created } from './waitingNode';

const rig = useWaitingBench();

beforeEach(() => {
	// A Wednesday.
	stopClockAt('2026-03-25T09:00:00Z');
});
afterEach(() => jest.useRealTimers());

/** The address of the execution with the key of a contact. */
const resumeUrl = (secret: string, contactId: string) => {
	const key = createHmac('sha256', secret).update(`n8n waits for ${contactId}`).digest('hex');
	return `${rig.waiting.server.resumeUrl('1')}&key=${key}`;
};

test('NXLink: a task for one contact that starts now and stops at the limit', async () => {
	await rig.serve('nxLink', {
		...NX_LINK.call,
		contactId: 'CRM-1',
		limitWaitTime: 1.5,
	});
	const { run } = await rig.waiting.server.run();
	expect(created(rig.bench, NX_LINK)).toEqual([
		{
			userTaskId: 'LEAD-1',
			taskName: 'Single call',
			autoFlowId: 197,
			routeId: 'y29ND1X4kkCG_nC576sALEkvg3HjEqde',
			taskKeep: 0,
			startupType: 3,
			shutdownAt: Date.UTC(2026, 2, 25, 10, 30) / 1000,
			zoneSecond: 0,
			weekDay: '1,2,3,4,5,6,7',
			firstFifteen: '9,10,11,12,13,14,15,16,17',
			secondFifteen: '9,10,11,12,13,14,15,16,17',
			thirdFifteen: '9,10,11,12,13,14,15,16,17',
			fourthFifteen: '9,10,11,12,13,14,15,16,17',
			orderMaxCall: 1,
			replayInterval: 600,
			callCallbackUrl: resumeUrl(NX_LINK.secret(rig.bench.sandbox), 'CRM-1'),
			callList: [
				{ contactId: 'CRM-1', name: 'Lucy', phoneNumber: '8613800000001', other: 'row 1' },
			],
		},
	]);
	expect(rig.bench.requests).toHaveLength(1);
	expect(run.waitTill).toEqual(new Date('2026-03-25T10:30:00Z'));
});

test('NXLink: with Stop Calling at the Limit off, the task has no end', async () => {
	await rig.serve('nxLink', { ...NX_LINK.call, stopAtLimit: false });
	await rig.waiting.server.run();
	expect(created(rig.bench, NX_LINK)[0]).not.toHaveProperty('shutdownAt');
});

test('NXCloud Callbot: both callbacks of the order go to the execution', async () => {
	await rig.serve('nxCallbot', { ...CALLBOT.call, orderID: 'CRM-1' });
	await rig.waiting.server.run();
	const url = resumeUrl(CALLBOT.secret(rig.bench.sandbox), 'CRM-1');
	const [body] = created(rig.bench, CALLBOT);
	expect(body).toMatchObject({
		userTaskID: 'LEAD-1',
		sceneID: 'scene-7',
		taskCreateSetting: { startupType: 3 },
	});
	expect(body.callInfoList).toEqual({
		orderCallbackUrl: url,
		callCallbackUrl: url,
		callList: [{ userPhone: '8613800000001', userName: 'Lucy', orderID: 'CRM-1', other: 'row 1' }],
	});
	expect(rig.bench.requests).toHaveLength(1);
});
