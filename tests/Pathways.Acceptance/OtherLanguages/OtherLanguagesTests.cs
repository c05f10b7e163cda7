namespace Pathways.Acceptance.OtherLanguages;

[Collection(SharedCoach.Name)]
public class OtherLanguagesTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Says_once_that_answers_are_in_english(string door)
    {
        var person = host.PersonAt(door, "polyglot");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync("schreib mir bitte immer dienstags um halb neun");
        await talk.SayAsync("j'ai animé la rétro de trois équipes");
        await talk.SayAsync("¿qué debería hacer esta semana?");
        talk.MatchesGolden("languages", door);
    }

    [Theory]
    [InlineData("schick mir heute bitte nichts mehr, ich bin zwei wochen im urlaub", "German")]
    [InlineData("j'ai écrit la doc de l'api pour les autres équipes", "French")]
    [InlineData("hoy ayudé a mi compañera con su primer despliegue", "Spanish")]
    public async Task Names_the_language(string typed, string language)
    {
        var person = host.InTeams($"speaker-of-{language}");
        await person.ChooseLeadAsync();
        Assert.Contains($"I understand {language}", (await person.SayAsync(typed).Only()).Text);
    }

    [Fact]
    public async Task Says_nothing_of_it_to_who_writes_english()
    {
        var person = host.InTeams("monoglot");
        await person.ChooseLeadAsync();
        Assert.DoesNotContain("answer in English", (await person.SayAsync("helped the Los Angeles team with la migration").Only()).Text);
    }
}
