using NodaTime;
using Pathways.Core.Coachees;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class TopicTests
{
    [OnBothDatabases]
    public async Task At_first_there_is_none(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        Assert.Equal(Topic.None, await FindAsync(storage, ada.Id));
    }

    [OnBothDatabases]
    public async Task The_topic_set_last_is_the_topic_whatever_is_expected(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        foreach (var expecting in Enum.GetValues<Expecting>())
        {
            var (nudgeId, winId) = expecting == Expecting.Number ? ((long?)null, (long?)8) : (7, null);
            var topic = new Topic(nudgeId, winId, expecting, Noon) { Said = "hm “so”", Offers = [new("I'll do it", "suggest/will-do/7"), new("Ça va", "")] };
            await storage.TurnAsync(work => work.Topics.SetAsync(ada.Id, topic, default));
            var found = await FindAsync(storage, ada.Id);
            Assert.Equal(topic.Offers, found.Offers);
            Assert.Equal(topic, found with { Offers = topic.Offers });
        }
        Assert.Equal(1, (await storage.RowsAsync())["topics"]);
    }

    [OnBothDatabases]
    public async Task What_was_talked_of_last_is_known_until_the_coach_writes(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var topic = new Topic(1, 2, Expecting.Nothing, Noon);
        foreach (var about in Enum.GetValues<About>())
        {
            await storage.TurnAsync(work => work.Topics.SetAsync(ada.Id, topic with { About = about }, default));
            Assert.Equal(about, (await FindAsync(storage, ada.Id)).About);
        }
        await storage.TurnAsync(work => work.Topics.SetAllAsync([(ada.Id, topic)], default));
        Assert.Equal(About.Nothing, (await FindAsync(storage, ada.Id)).About);
    }

    [OnBothDatabases]
    public async Task A_topic_can_be_dropped(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        await storage.TurnAsync(work => work.Topics.SetAsync(ada.Id, new Topic(1, 2, Expecting.Role, Noon), default));
        await storage.TurnAsync(work => work.Topics.SetAsync(ada.Id, Topic.None, default));
        Assert.Equal(Topic.None, await FindAsync(storage, ada.Id));
    }

    [OnBothDatabases]
    public async Task Everybody_has_a_topic_of_their_own(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (ada, bob) = (await storage.MeetAsync("ada"), await storage.MeetAsync("bob"));
        await storage.TurnAsync(work => work.Topics.SetAsync(ada.Id, new Topic(1, 2, Expecting.Role, Noon), default));
        Assert.Equal(Topic.None, await FindAsync(storage, bob.Id));
    }

    static Task<Topic> FindAsync(TestStorage storage, long id) => storage.TurnAsync(work => work.Topics.FindAsync(id, default));
}
