using Pathways.Core.Wins;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class TextTests
{
    static readonly string[] Verbatim =
    [
        "", " ", "  spaces around  ", "line\nbreak\r\nand\ttab",
        "Robert'); drop table wins;--", "\"quotes\" 'single' `back` $$dollar$$ \\ %s {0} @text :id ?",
        "<b>markup</b> &amp; *stars* <@U123> [link](https://example.org)",
        "naïve Ünïcödé ½ €", "日本語のテキスト",
        "مرحبا \u200F\u202Eabc\u202C", "👩‍💻🏽 🇩🇪 \U0001F9D1\u200D\U0001F680",
        "e\u0301 is not \u00e9", "\u0001\u0008\u001B[31m\u007F\u0085\uFEFF\uFFFE\uFFFF",
        new string('x', Win.TextAtMost), string.Concat(Enumerable.Repeat("🚀", Win.TextAtMost / 2)),
    ];

    [OnBothDatabases]
    public async Task Texts_come_back_as_they_were_typed(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        foreach (var text in Verbatim)
        {
            var win = await storage.TurnAsync(work => work.Wins.LogAsync(ada.Id, text, Today, impact: text, Noon, default));
            Assert.Equal((text, text), (win.Text, win.Impact));
            Assert.Equal(win, await storage.TurnAsync(work => work.Wins.FindAsync(ada.Id, win.Id, default)));
        }
    }

    [OnBothDatabases]
    public async Task What_no_database_can_hold_is_replaced_the_same_way_on_both(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "nul\0inside, \uD83D half, \uDE80 other half, \uD83D\uDE80 whole\0");
        Assert.Equal("nulinside, \uFFFD half, \uFFFD other half, \uD83D\uDE80 whole", win.Text);
        Assert.Equal(win, await storage.TurnAsync(work => work.Wins.LastAsync(ada.Id, default)));
    }

    [OnBothDatabases]
    public async Task What_is_looked_for_is_replaced_as_well(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var person = "ada\0\uD83D";
        Assert.Equal(await storage.MeetAsync(person), await storage.MeetAsync(person));
    }

    [OnBothDatabases]
    public async Task Names_of_people_are_told_apart_to_the_byte(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        string[] people = ["ada", "Ada", "ada ", "e\u0301", "\u00e9", "%", "_"];
        foreach (var person in people)
            await storage.MeetAsync(person);
        Assert.Equal(people.Length, (await storage.RowsAsync())["coachees"]);
    }
}
