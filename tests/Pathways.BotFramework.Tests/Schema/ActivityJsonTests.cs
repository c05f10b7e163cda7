using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pathways.BotFramework.Tests.Schema;

public sealed class ActivityJsonTests
{
    const string Envelope =
        """
        "id":"1763650000123","timestamp":"2026-11-20T15:26:40.123Z","localTimestamp":"2026-11-20T16:26:40.1234567+01:00",
        "localTimezone":"Europe/Paris","locale":"fr-FR","serviceUrl":"https://smba.trafficmanager.net/emea/","channelId":"msteams",
        "from":{"id":"29:1abcUSER","name":"Ada Example","aadObjectId":"1111","newer":{"a":[1,null]}},
        "recipient":{"id":"28:9999","name":"Pathways","role":"bot"},
        "conversation":{"conversationType":"personal","id":"a:1convXYZ","tenantId":"aaaa","isGroup":false,"session":"s1"},
        "channelData":{"tenant":{"id":"aaaa"},"legacy":{"deep":[{"x":1.50}]}},"unheardOf":{"kept":[true,null,"é😀"]}
        """;

    public static TheoryData<string, string> Activities => new()
    {
        {
            "message",
            """
            "text":"hello","textFormat":"plain","value":{"action":"save","n":12345678901234567890},"replyToId":"1",
            "importance":"high","speak":"x","summary":"s","deliveryMode":"normal","inputHint":"expectingInput",
            "expiration":"2026-11-21T00:00:00Z","attachmentLayout":"list",
            "attachments":[{"contentType":"text/html","content":"<p>hi</p>","odd":1},
                           {"contentType":"image/png","contentUrl":"https://x/y.png","name":"y","thumbnailUrl":"https://x/t.png"}],
            "suggestedActions":{"to":["29:1"],
              "actions":[{"type":"messageBack","title":"t","text":"x","displayText":"d","value":{"a":1},
                          "image":"i","imageAltText":"alt","channelData":{"c":1},"odd":2}],"odd":3},
            "entities":[{"type":"clientInfo","locale":"fr-FR","timezone":"Europe/Paris"},
                        {"type":"mention","mentioned":{"id":"28:9999","name":"Pathways"},"text":"<at>Pathways</at>","extra":1}],
            "listenFor":["a"],"textHighlights":[{"text":"t","occurrence":1}],"semanticAction":{"id":"s"}
            """
        },
        { "messageUpdate", """ "text":"changed" """ },
        { "messageDelete", """ "text":null """ },
        { "conversationUpdate", """ "membersAdded":[{"id":"29:1","odd":true}],"membersRemoved":[],"historyDisclosed":true """ },
        { "messageReaction", """ "reactionsAdded":[{"type":"like","odd":1}],"reactionsRemoved":[{"type":"sad"}],"replyToId":"1" """ },
        {
            "event",
            """
            "name":"application/vnd.microsoft.readReceipt","value":"text","relatesTo":{"activityId":"1",
            "user":{"id":"u"},"bot":{"id":"b"},"conversation":{"id":"c"},"channelId":"msteams","locale":"en","serviceUrl":"https://x/","odd":1}
            """
        },
        { "invoke", """ "name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","data":[1,2]}} """ },
        { "installationUpdate", """ "action":"add-upgrade" """ },
        { "typing", """ "text":"" """ },
        { "endOfConversation", """ "code":"completedSuccessfully" """ },
        { "trace", """ "name":"n","label":"l","valueType":"v","value":7 """ },
        { "contactRelationUpdate", """ "action":"add" """ },
        { "command", """ "name":"n","value":false """ },
        { "neverHeardOf", """ "whatever":{"x":1} """ },
    };

    [Theory]
    [MemberData(nameof(Activities))]
    public void Nothing_is_lost_between_reading_and_writing(string type, string members)
    {
        var json = $$"""{"type":"{{type}}",{{members}},{{Envelope}}}""";

        var written = JsonNode.Parse(ProtocolJson.ToBytes(ActivityJson.Read(Encoding.UTF8.GetBytes(json))!));

        var expected = JsonNode.Parse(json)!.AsObject();
        if (expected["text"] is null)
            expected.Remove("text");
        Assert.True(JsonNode.DeepEquals(expected, written), $"expected {expected.ToJsonString()}\nbut got {written!.ToJsonString()}");
    }

    [Fact]
    public void Names_are_read_in_any_case_and_written_in_one()
    {
        var activity = Read(
            """
            {"TYPE":"message","Text":"hi","From":{"ID":"u"},"Entities":[{"TYPE":"mention","type":"mention","Mentioned":{"Id":"u"}}]}
            """);

        Assert.Equal(("message", "hi", "u"), (activity.Type, activity.Text, activity.From!.Id));
        Assert.Equal("u", Assert.Single(activity.GetMentions()).Mentioned!.Id);
        Assert.Equal("""{"type":"message","text":"hi"}""", Written(new Activity("message") { Text = "hi" }));
    }

    [Theory]
    [InlineData("2026-11-20T15:26:40Z", "2026-11-20T15:26:40Z")]
    [InlineData("2026-11-20T15:26:40.1Z", "2026-11-20T15:26:40.1Z")]
    [InlineData("2026-11-20T15:26:40.1234567Z", "2026-11-20T15:26:40.1234567Z")]
    [InlineData("2026-11-20T15:26:40+00:00", "2026-11-20T15:26:40Z")]
    [InlineData("2026-11-20T15:26:40", "2026-11-20T15:26:40Z")]
    [InlineData("2026-11-20T10:26:40.5-05:00", "2026-11-20T10:26:40.5-05:00")]
    public void Times_keep_their_offset_and_utc_is_written_as_Z(string read, string written)
        => Assert.Equal($$"""{"type":"x","timestamp":"{{written}}"}""", Written(Read($$"""{"type":"x","timestamp":"{{read}}"}""")));

    [Fact]
    public void Cards_of_a_hundred_levels_are_read()
    {
        var nested = string.Concat(Enumerable.Repeat("""{"a":""", 100)) + "1" + new string('}', 100);

        Assert.IsType<JsonElement>(Read($$"""{"type":"message","value":{{nested}}}""").Value);
    }

    [Fact]
    public void Channel_data_is_read_as_the_type_asked_for()
    {
        var activity = Read("""{"type":"message","channelData":{"tenant":{"id":"t"},"Team":{"id":"19:x","aadGroupId":"g"}}}""");

        var data = activity.GetChannelData<TeamsChannelData>()!;

        Assert.Equal(("t", "19:x", "g"), (data.Tenant!.Id, data.Team!.Id, data.Team.AadGroupId));
        Assert.False(Read("""{"type":"message","channelData":"text"}""").TryGetChannelData<TeamsChannelData>(out _));
        Assert.Null(Read("""{"type":"message"}""").GetChannelData<TeamsChannelData>());
    }

    [Fact]
    public void An_entity_is_read_as_the_type_asked_for()
    {
        var entity = Assert.Single(Read("""{"type":"message","entities":[{"type":"clientInfo","timezone":"Europe/Paris"}]}""").Entities!);

        Assert.Equal("Europe/Paris", entity.GetAs<ClientInfo>().Timezone);
    }

    static Activity Read(string json) => ActivityJson.Read(Encoding.UTF8.GetBytes(json))!;

    static string Written(Activity activity) => Encoding.UTF8.GetString(ProtocolJson.ToBytes(activity));

    sealed record ClientInfo(string? Timezone);
}
