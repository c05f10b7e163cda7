using System.Text.Json.Nodes;
using Pathways.BotFramework.AdaptiveCards;

namespace Pathways.BotFramework.Tests.AdaptiveCards;

public sealed class CardTests
{
    [Fact]
    public void A_card_says_what_was_said_and_nothing_else()
    {
        var card = new AdaptiveCard("1.4")
        {
            FallbackText = "Weekly check-in",
            Body = { new AdaptiveTextBlock("Hi") { Wrap = true, Size = AdaptiveTextSize.ExtraLarge } },
            Actions =
            {
                new AdaptiveExecuteAction
                {
                    Title = "Save", Verb = "save", Data = new { v = 1 },
                    Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Save" }),
                },
            },
            AdditionalProperties = { ["msteams"] = new { width = "Full" } },
        };

        AssertJson(
            """
            {"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.4",
             "fallbackText":"Weekly check-in","body":[{"type":"TextBlock","text":"Hi","size":"extraLarge","wrap":true}],
             "actions":[{"type":"Action.Execute","title":"Save","verb":"save","data":{"v":1},
                         "fallback":{"type":"Action.Submit","title":"Save"}}],
             "msteams":{"width":"Full"}}
            """,
            card.ToJson());
    }

    [Fact]
    public void A_card_is_the_same_in_an_attachment()
    {
        var card = Cards.Everything();

        var attachment = JsonNode.Parse(ProtocolJson.ToBytes(new Attachment { ContentType = AdaptiveCard.ContentType, Content = card }))!;

        AssertJson(card.ToJson(), attachment["content"]!.ToJsonString());
    }

    [Theory]
    [InlineData("1.5", 1, 5)]
    [InlineData("2", 2, 0)]
    public void A_version_is_read_from_its_text(string text, int major, int minor)
    {
        AdaptiveSchemaVersion version = text;

        Assert.Equal((major, minor), (version.Major, version.Minor));
        Assert.Equal($"{major}.{minor}", version.ToString());
    }

    static void AssertJson(string expected, string actual)
        => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
