import { testCampaigns } from './campaignTest';
import { laafficCampaigns } from './laafficCampaigns';

testCampaigns(laafficCampaigns);
