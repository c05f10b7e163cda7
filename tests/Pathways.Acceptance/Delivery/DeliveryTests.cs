using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Bot.Conversation;
using Pathways.Bot.Storage;
using Pathways.BotFramework.Tests.Fakes;

namespace Pathways.Acceptance.Delivery;

/// <summary>Platforms deliver twice, at once and out of order; channels stumble. On a host of their own, whose channel they disturb.</summary>
public class DeliveryTests(CoachHost host) : IClassFixture<CoachHost>
{
    [Fact]
    public async Task The_same_activity_delivered_twice_acts_once()
    {
        var person = host.InTeams("twice");
        await person.ChooseLeadAsync();
        var activity = new JsonObject { ["id"] = "the-same", ["type"] = "message", ["text"] = "log: wrote the runbook" };
        Assert.Single(await person.SendAsync(activity));
        Assert.Empty(await person.SendAsync(activity));
        Assert.StartsWith("1 win", (await person.SayAsync("how am I doing?").Only()).Text);
    }

    [Fact]
    public async Task The_same_activity_delivered_many_times_at_once_acts_once()
    {
        var person = host.InTeams("storm");
        await person.ChooseLeadAsync();
        var body = person.Addressed(new() { ["id"] = "storm-1", ["type"] = "message", ["text"] = "log: wrote the runbook" }).ToJsonString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => person.PostAsync(body)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.StartsWith("1 win", (await person.SayAsync("how am I doing?").Only()).Text);
    }

    [Fact]
    public async Task Many_first_messages_at_once_make_one_coachee_and_one_welcome()
    {
        var person = host.InTeams("crowd");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            person.PostAsync(person.Addressed(new() { ["type"] = "message", ["text"] = $"log: win number {i}" }).ToJsonString())));
        Assert.Single(person.Sent(), activity => activity.ToJsonString().Contains("a coach for engineers"));
        await person.SayAsync("I want to become a lead");
        Assert.StartsWith("20 wins", (await person.SayAsync("how am I doing?").Only()).Text);
    }

    [Fact]
    public async Task A_throttled_reply_is_sent_when_the_channel_allows()
    {
        var person = host.InTeams("throttled");
        await person.ArriveAsync();
        host.Connector.Faults.Enqueue(new ConnectorFault(429, RetryAfter: "0"));
        await person.SayAsync("help");
        Assert.Equal(2, person.Sent().Count(activity => activity.ToJsonString().Contains("Just write to me")));
    }

    [Fact]
    public async Task A_reply_that_nobody_can_be_given_loses_nothing_that_was_said()
    {
        var person = host.InTeams("blocked");
        await person.ChooseLeadAsync();
        host.Connector.Faults.Enqueue(new ConnectorFault(403, """{"error":{"code":"ConversationBlockedByUser"}}"""));
        var body = person.Addressed(new() { ["type"] = "message", ["text"] = "log: wrote the runbook" }).ToJsonString();
        Assert.InRange((int)(await person.PostAsync(body)).StatusCode, 200, 299);
        Assert.DoesNotContain(person.Sent(), activity => activity.ToJsonString().Contains("Something broke"));
        Assert.StartsWith("1 win", (await person.SayAsync("how am I doing?").Only()).Text);
    }

    [Fact]
    public async Task Doors_write_to_people_who_asked_nothing_by_the_reference_they_left()
    {
        var person = host.InTeams("proactive");
        await person.ArriveAsync();
        var before = person.Sent().Count;
        var door = host.Services.GetServices<IDoor>().Single(door => door.Name == "teams");
        var reference = await ReferenceAsync("teams", "aad-proactive");
        var delivery = await door.SendAsync(reference, new Reply($"Something you did not ask for."), CancellationToken.None);
        Assert.IsType<Pathways.Bot.Conversation.Delivery.Sent>(delivery);
        var sent = Assert.Single(person.Sent().Skip(before));
        Assert.Equal("Something you did not ask for.", (string?)sent["text"]);
        Assert.False(sent.ContainsKey("replyToId"));
    }

    async Task<string> ReferenceAsync(string door, string person)
    {
        var database = host.Services.GetRequiredService<IDatabase>();
        await using var work = await database.BeginAsync(CancellationToken.None);
        var coachee = await work.Coachees.MeetAsync(new Sender(door, "tenant-1", person), null, host.Clock.Now, CancellationToken.None);
        return (await work.Coachees.FindReferenceAsync(coachee.Id, CancellationToken.None))!;
    }
}
