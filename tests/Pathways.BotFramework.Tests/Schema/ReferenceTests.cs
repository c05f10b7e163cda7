namespace Pathways.BotFramework.Tests.Schema;

public sealed class ReferenceTests
{
    [Fact]
    public void A_reference_holds_the_way_back()
    {
        var reference = Incoming().GetConversationReference();

        Assert.Equal(("in-1", "conv"), (reference.ActivityId, reference.Conversation!.Id));
        Assert.Equal(("user", "bot"), (reference.User!.Id, reference.Bot!.Id));
        Assert.Equal(("msteams", "en-GB", "https://s/"), (reference.ChannelId, reference.Locale, reference.ServiceUrl));
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("WebChat", null)]
    [InlineData("msteams", "in-1")]
    public void A_conversation_update_of_some_channels_cannot_be_replied_to(string channel, string? id)
    {
        var update = Incoming();
        update.Type = ActivityTypes.ConversationUpdate;
        update.ChannelId = channel;

        Assert.Equal(id, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void An_outgoing_activity_keeps_its_own_locale()
    {
        var reference = Incoming().GetConversationReference();

        var own = new Activity("message") { Locale = "de" }.ApplyConversationReference(reference);
        var none = new Activity("message").ApplyConversationReference(reference);

        Assert.Equal(("de", "en-GB"), (own.Locale, none.Locale));
        Assert.Equal(("bot", "user", "in-1"), (own.From!.Id, own.Recipient!.Id, own.ReplyToId));
    }

    [Fact]
    public void An_incoming_activity_comes_from_the_user()
    {
        var activity = new Activity("event").ApplyConversationReference(Incoming().GetConversationReference(), isIncoming: true);

        Assert.Equal(("user", "bot", "in-1"), (activity.From!.Id, activity.Recipient!.Id, activity.Id));
    }

    [Fact]
    public void A_reply_swaps_the_two_sides()
    {
        var reply = Incoming().CreateReply();

        Assert.Equal(("bot", "user", "in-1", ""), (reply.From!.Id, reply.Recipient!.Id, reply.ReplyToId, reply.Text));
        Assert.Equal("message", reply.Type);
    }

    [Theory]
    [InlineData("<at>Pathways</at> show goals", "<at>Pathways</at>", "show goals")]
    [InlineData("show <AT>pathways</AT> goals", "<at>Pathways</at>", "show  goals")]
    [InlineData("<at>Pathways</at> show goals", null, "show goals")]
    [InlineData("@bot (a+b) hi", "@bot (a+b)", "hi")]
    [InlineData("<at>Pathways</at>", "<at>Pathways</at>", "")]
    public void The_bots_own_mention_is_taken_out(string text, string? written, string expected)
    {
        var message = Incoming();
        message.Text = text;
        message.Entities =
        [
            new Mention { Mentioned = new ChannelAccount("bot", "Pathways"), Text = written },
            new Mention { Mentioned = new ChannelAccount("other", "Ada"), Text = "goals" },
            new Entity("clientInfo"),
        ];

        Assert.Equal(expected, message.RemoveRecipientMention());
        Assert.Equal(expected, message.Text);
        Assert.Equal(3, message.Entities.Count);
    }

    [Fact]
    public void A_message_without_text_or_mentions_stays_as_it_is()
    {
        Assert.Null(new Activity("message").RemoveRecipientMention());
        Assert.Equal(" hi ", new Activity("message") { Text = " hi " }.RemoveRecipientMention());
    }

    [Theory]
    [InlineData("hi", "hi")]
    [InlineData(" ", null)]
    public void A_text_message_accepts_input_and_blank_is_no_text(string text, string? expected)
    {
        var message = MessageFactory.Text(text);

        Assert.Equal((expected, InputHints.AcceptingInput), (message.Text, message.InputHint));
    }

    static Activity Incoming() => new(ActivityTypes.Message)
    {
        Id = "in-1",
        ChannelId = "msteams",
        Locale = "en-GB",
        ServiceUrl = "https://s/",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount { Id = "conv" },
    };
}
