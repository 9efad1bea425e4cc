import { owner } from '../e2e/n8n';
import { callbackProofs } from './fill';

interface Addresses {
	url: string;
	sandbox: string;
	userFolder: string;
	dialSpeed: number;
}

/** What people read once everything runs. */
export function welcome({ url, sandbox, userFolder, dialSpeed }: Addresses): string {
	return `
n8n:      ${url}
Log in:   ${owner.email}
Password: ${owner.password}

The credentials of all three vendors lead to the sandbox on ${sandbox}: nobody is ever called on the
phone. It calls the contacts of running tasks by itself, ${dialSpeed} times as fast as real time.

Try first

  1. Open "Outbound calling: tour", press "Execute workflow", and look at what each node put out.
  2. Open the NXLink node of another example: AI Agent, call route and task are chosen from lists.
  3. What was sent, and whether its signature was right:  curl ${sandbox}/_sandbox/journal

Try a trigger

  1. Make a workflow with an NXLink Trigger and publish it.
  2. Copy the Production URL of the trigger and set it in the console of the sandbox:
     curl -X POST ${sandbox}/_sandbox/console -d '{"nxLink":{"callCallbackUrl":"<Production URL>"}}'
  3. In an example that creates an NXLink task, set Start to Immediately and run it. Its calls arrive
     as executions of the trigger.

  For LAAFFIC it is {"laaffic":{"pushUrl":"<Production URL>?secret=${callbackProofs.laafficApi.callbackSecret}"}}; for NXCloud
  Callbot the task or its contacts bring the URL. Callbacks sent so far:  curl ${sandbox}/_sandbox/deliveries

What you make is kept in ${userFolder}
"npm run n8n -- --fresh" begins anew. Ctrl+C ends n8n and the sandbox.
`;
}
