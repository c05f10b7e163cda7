using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using Pathways.BotFramework.AdaptiveCards;
using Pathways.BotFramework.Tests.AdaptiveCards;

namespace Pathways.BotFramework.Tests.Schema;

public sealed class PublicSchemaTests
{
    [SchemaFact]
    public async Task A_card_that_uses_everything_is_valid()
        => AssertValid(await PublicSchemas.AdaptiveCardAsync(), Cards.Everything().ToJson());

    [SchemaFact]
    public async Task The_card_schema_notices_what_is_wrong()
    {
        var schema = await PublicSchemas.AdaptiveCardAsync();
        var card = JsonNode.Parse(Cards.Everything().ToJson())!;

        Assert.All(Spoilers, spoil =>
        {
            var spoilt = card.DeepClone();
            spoil(spoilt);
            Assert.NotEmpty(schema.Validate(spoilt.ToJsonString()));
        });
    }

    [SchemaFact]
    public async Task An_outgoing_message_is_valid()
    {
        var message = (Activity)MessageFactory.Attachment(
            new Attachment { ContentType = AdaptiveCard.ContentType, Content = Cards.Everything(), Name = "card" }, "text", "speech");
        message.Conversation = new ConversationAccount { Id = "a:1", IsGroup = false, ConversationType = "personal", TenantId = "t" };
        message.From = new ChannelAccount("28:1", "Pathways");
        message.Recipient = new ChannelAccount("29:1", "Ada");
        message.ChannelId = Channels.Msteams;
        message.Timestamp = new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
        message.SuggestedActions = new SuggestedActions(["29:1"], [new CardAction { Type = ActionTypes.ImBack, Title = "a", Value = "a" }]);
        message.Entities = [new Mention { Text = "<at>Ada</at>", Mentioned = message.Recipient }];
        message.Value = new { any = "thing" };

        AssertValid(await PublicSchemas.ActivityAsync(), Encoding.UTF8.GetString(ProtocolJson.ToBytes(message)));
    }

    static Action<JsonNode>[] Spoilers =>
    [
        card => card["body"]![0]!["type"] = "NoSuchThing",
        card => card["body"]![0]!["maxLines"] = "three",
        card => card["body"]![0]!["noSuchMember"] = 1,
        card => card["actions"]![0]!["title"] = 7,
        card => card["body"]!.AsArray().Add(new JsonObject { ["type"] = "Container" }),
    ];

    static void AssertValid(JsonSchema schema, string json)
    {
        var errors = schema.Validate(json);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => error.ToString())) + "\n" + json);
    }
}
