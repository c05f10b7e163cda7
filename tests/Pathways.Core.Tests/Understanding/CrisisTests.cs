using NodaTime;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class CrisisTests
{
    static readonly Reader Reader = Reader.Train([new(Intents.LogWin, "i finally did it"), new(Intents.Greeting, "hello")]);

    [Theory]
    [InlineData("I want to kill myself")]
    [InlineData("log: i want to die")]
    [InlineData("i just wanna die")]
    [InlineData("I don’t want to live anymore")]
    [InlineData("thinking about suicide again")]
    [InlineData("i'm feeling suicidal")]
    [InlineData("everyone would be better off without me")]
    [InlineData("i've been cutting myself")]
    [InlineData("I could just end it all")]
    [InlineData("ich will nicht mehr leben")]
    [InlineData("ich denke an Selbstmord")]
    [InlineData("ich will mich umbringen")]
    [InlineData("ich möchte sterben")]
    [InlineData("je veux mourir")]
    [InlineData("j'ai envie de me tuer")]
    [InlineData("je n'ai plus envie de vivre")]
    [InlineData("quiero morirme")]
    [InlineData("no quiero seguir viviendo")]
    [InlineData("pienso en suicidarme")]
    public void A_crisis_is_heard_and_never_a_win(string typed)
    {
        var read = Reader.Read(typed, new LocalDate(2026, 3, 12));
        Assert.Equal((true, Intents.OutOfScope), (read.Crisis, read.Intent));
    }

    [Theory]
    [InlineData("this bug is killing me")]
    [InlineData("kill the process")]
    [InlineData("deleted dead code")]
    [InlineData("gave the suicide burn demo at the rocketry meetup")]
    [InlineData("we killed the old cron server")]
    [InlineData("killing myself to get this release out")]
    [InlineData("the service commits suicide on OOM")]
    [InlineData("worked on the self-harm filter of the moderation service")]
    [InlineData("i don't want to live in jira anymore")]
    [InlineData("i cut myself some slack")]
    [InlineData("das bringt mich noch um, dieses meeting")]
    [InlineData("cette réunion va me tuer")]
    [InlineData("me muero de risa")]
    [InlineData("deadline is friday, i'm dead")]
    [InlineData("die Tests sterben immer noch")]
    [InlineData("moved our keys to kms")]
    public void Talk_of_work_is_none(string typed) => Assert.False(Reader.Read(typed, new LocalDate(2026, 3, 12)).Crisis);
}
