import type { IDataObject } from 'n8n-workflow';

import type { CallbackEvent } from '../shared/callbackEvents';
import { RefusedCallback } from '../shared/callbackRequest';
import { isRecord, textField } from '../shared/recordFields';
import { stableId } from '../shared/stableId';
import { callReport } from './callReport';

/**
 * The reports of a delivery, one for each call. Sources: vendor pages "Push AI Agent report (batch)" and
 * "Push voice report", whose single form is one report without a list around it.
 *
 * @throws RefusedCallback for a body that holds no reports
 */
export function eventsOf(body: IDataObject): CallbackEvent[] {
	const reports = Array.isArray(body.array) ? (body.array as unknown[]) : [body];
	if (!reports.every(isReport)) {
		throw new RefusedCallback(400, 'the body holds no reports of LAAFFIC: a voiceId is missing');
	}
	return reports.map(reportEvent);
}

function isReport(report: unknown): report is IDataObject {
	return isRecord(report) && textField(report.voiceId) !== undefined;
}

/** A number may be called again under the same id, so what became of it is part of the key. */
function reportEvent(report: IDataObject): CallbackEvent {
	const simplified = callReport(report);
	const content = stableId('report', JSON.stringify(report));
	return {
		event: 'callReport',
		eventKey: `laaffic:callReport:${textField(report.voiceId)}:${content}`,
		isCall: true,
		outcome: simplified.outcome as CallbackEvent['outcome'],
		taskIds: [report.taskId],
		simplified,
		raw: report,
	};
}
