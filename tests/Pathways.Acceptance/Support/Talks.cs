namespace Pathways.Acceptance.Support;

/// <summary>Ways into a conversation that many tests share.</summary>
public static class Talks
{
    /// <summary>Installs the coach and takes Senior → Lead.</summary>
    public static async Task ChooseLeadAsync(this IPerson person)
    {
        await person.ArriveAsync();
        await person.SayAsync("I want to become a lead");
    }

    /// <summary>Logs a win and files it under a focus area, however sure the coach was where it belongs.</summary>
    public static async Task LogAsync(this IPerson person, string text, string area)
    {
        var logged = await person.SayAsync("log: " + text).Only();
        if (!logged.Buttons.Contains(area))
            await person.PressAsync(logged.Buttons.First(button => button is "Change" or "Somewhere else"));
        await person.PressAsync(area);
    }

    /// <summary>The one message of an answer.</summary>
    public static async Task<Shown> Only(this Task<IReadOnlyList<Shown>> answer) => Assert.Single(await answer);
}
