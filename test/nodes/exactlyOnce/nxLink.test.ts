import { testCampaigns } from './campaignTest';
import { nxLinkCampaigns } from './nxLinkCampaigns';

testCampaigns(nxLinkCampaigns);
