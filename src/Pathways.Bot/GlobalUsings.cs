#if BOTFRAMEWORK_SDK
global using AdaptiveCards;
global using Microsoft.Bot.Builder;
global using Microsoft.Bot.Builder.Integration.AspNet.Core;
global using Microsoft.Bot.Builder.Teams;
global using Microsoft.Bot.Connector;
global using Microsoft.Bot.Connector.Authentication;
global using Microsoft.Bot.Schema;
global using Microsoft.Bot.Schema.Teams;
#else
global using Pathways.BotFramework;
global using Pathways.BotFramework.AdaptiveCards;
#endif
