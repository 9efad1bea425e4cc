import { testCampaigns } from './campaignTest';
import { nxCallbotCampaigns } from './nxCallbotCampaigns';

testCampaigns(nxCallbotCampaigns);
