namespace Pathways.Acceptance.WhatsComing;

[Collection(SharedCoach.Name)]
public class WhatsComingTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Shows_the_next_dates_and_what_is_likely(string door)
    {
        var person = host.PersonAt(door, "foreseer");
        var talk = new Talk(person);
        await person.ArriveAsync();
        await talk.SayAsync("what's coming?");
        await person.SayAsync("I want to become a lead");
        await talk.SayAsync("what’s coming up?");
        await person.SayAsync("pause");
        await talk.SayAsync("preview");
        talk.MatchesGolden("coming", door);
    }

    [Fact]
    public async Task The_first_of_them_is_what_would_be_suggested_now()
    {
        var person = host.InTeams("foreseer-of-one");
        await person.ChooseLeadAsync();
        var coming = (await person.SayAsync("what's coming?").Only()).Text;
        var suggested = (await person.SayAsync("what should I work on?").Only()).Text.Split('\n')[0].TrimEnd('.');
        Assert.Contains($"Tuesday 24 November: {suggested}\n", coming);
    }
}
