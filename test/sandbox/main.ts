import { startSandbox, type Sandbox } from './index';

const defaultPort = 8899;

function welcome({ url, accounts: { nxLink, nxCallbot, laaffic } }: Sandbox): string {
	return `Vendor sandbox on ${url} (Ctrl+C ends it). Nobody is ever called on the phone.

Credentials to type into n8n; ${url} is the address of all three:

  NXLink    Access Key ${nxLink.accessKey}   Access Secret ${nxLink.accessSecret}
  Callbot   UUID ${nxCallbot.uuid}   Secret Key ${nxCallbot.secretKey}
  LAAFFIC   API Key ${laaffic.apiKey}   API Secret ${laaffic.apiSecret}

Endpoints:

  NXLink    POST /openapi/aiagent/task/create     AI Agents 197, 198, 204 and 22 more
            POST /openapi/aiagent/task/list
            POST /openapi/aiagent/call/append
            POST /openapi/aiagent/call/list
            POST /openapi/aiagent/order/delete
            POST /openapi/aiagent/flow/list
            POST /openapi/aiagent/route/list
            POST /saas/cc/openapi/ai/createandcall
            POST /saas/cc/openapi/cdr/page
            POST /saas/cc/openapi/cdr/queryByOrderId
            POST /saas/cc/openapi/agent/page      team 144, agents NXAgent0001 to NXAgent0005
            POST /saas/cc/openapi/agent/status/info
            POST /saas/cc/openapi/agent/efficiencyStatistical/page
            POST /saas/cc/openapi/agentGroup/page queues NXQueue0001, NXQueue0002
            POST /saas/cc/openapi/agentGroup/member/list
            POST /saas/cc/openapi/agentGroup/updateMembers
  Callbot   POST /callcentre/api/v3/ping
            POST /callcentre/api/v3/createTask    tasks campaign-morning, -evening, -closed
            POST /callcentre/api/v3/createAndCall
            POST /callcentre/api/v3/updateTask
            POST /callcentre/api/v3/mgrTaskStatus
            POST /callcentre/api/v3/addBatchCall
            POST /callcentre/api/v3/importBatchCall
            POST /callcentre/api/v3/exportBatchCall
            POST /callcentre/api/v3/stopOrder
            POST /callcentre/api/v3/listTask
            POST /callcentre/api/v3/listCall
            POST /callcentre/api/v3/listOrder
            POST /callcentre/api/v3/listOrderDetail
  LAAFFIC   POST /voice/recallFlow/cancel         recall flows 12, 13, 14
            POST /voice/recallFlow/update         (everything also under /v3)
            POST /voice/recallFlow/queryPage
            POST /voice/recallFlow/queryDetail
            POST /voice/group/call/send/agent
            POST /voice/group/call/query          tasks 5000602, 5000603, 5000604
            POST /voice/group/call/cancel
            POST /voice/recordGroupQuery
            GET  /voice/recordGroup/{voiceId}
            GET  /voice/getRecordingFileUrl
            POST /voice/sendCode
            GET  /getBalance

  A signed request to any other path is checked and answered, too.

What happened, and what the accounts hold now:

  curl ${url}/_sandbox/journal
  curl ${url}/_sandbox/state

Let n pending contacts of an NXLink or Callbot task, or numbers of a LAAFFIC task, be dialled:

  curl -X POST ${url}/_sandbox/dial -d '{"userTaskId":"my-task","count":3}'
  curl -X POST ${url}/_sandbox/dial -d '{"taskId":5000602,"count":1}'

Let the contacts of all running tasks be called and callbacks be sent to the addresses that the tasks
were given: ten times as fast as real time, until it is stopped, or for the next 60 seconds at once:

  curl -X POST ${url}/_sandbox/dialler -d '{"speed":10}'
  curl -X DELETE ${url}/_sandbox/dialler
  curl -X POST ${url}/_sandbox/turn -d '{"seconds":60}'
  curl ${url}/_sandbox/deliveries

  A number rings for 5 s; every other one answers and talks for 30 s, the others may be redialled.

What is set in the vendors' consoles: where callbacks go whose task names no address, such as to the
webhook URL of a trigger. Callbot has no such setting, its tasks bring their addresses. Call center
records of NXLink come when they are asked for:

  curl ${url}/_sandbox/console
  curl -X POST ${url}/_sandbox/console -d '{"nxLink":{"callCallbackUrl":"http://...","taskCallbackUrl":"http://..."}}'
  curl -X POST ${url}/_sandbox/console -d '{"nxLink":{"recordPushUrl":"http://...","recordPushToken":"..."}}'
  curl -X POST ${url}/_sandbox/console -d '{"laaffic":{"pushUrl":"http://...?secret=..."}}'
  curl -X POST ${url}/_sandbox/records -d '{"count":2}'

Disturb the next request, then stop disturbing, then start all over:

  curl -X POST ${url}/_sandbox/faults -d '{"path":"/","kind":"reset","times":1}'
  curl -X DELETE ${url}/_sandbox/faults
  curl -X POST ${url}/_sandbox/reset

  Kinds of fault: status, html, empty, body, reset, cutHeaders, cutBody, slow (delayMs), redirect
  (location). With "when":"after" the request is carried out first.
`;
}

async function main(): Promise<void> {
	const port = Number(process.env.SANDBOX_PORT || defaultPort);
	const sandbox = await startSandbox({ port });
	process.stdout.write(welcome(sandbox));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close());
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`The sandbox did not start: ${String(error)}\n`);
	process.exitCode = 1;
});
