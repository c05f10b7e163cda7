namespace Pathways.Core.Understanding;

/// <summary>Words that mean one thing when they are the whole message, or stand before a colon.</summary>
static class Commands
{
    static readonly Dictionary<string, string> Words = new[]
    {
        (Intents.LogWin, "log;win;log a win;log win;new win;add a win"),
        (Intents.Help, "help;?;/help;commands;menu;start"),
        (Intents.Undo, "undo;revert;undo that;scratch that;delete that;edit;edit that"),
        (Intents.ShowProgress, "progress;my progress;status;stats;wins;my wins;history;summary"),
        (Intents.ListPathways, "pathways;paths;tracks;list pathways"),
        (Intents.ChoosePathway, "switch;change pathway;switch pathway"),
        (Intents.SuggestNext, "next;another;another one;suggest;smaller;bigger;something smaller;something else"),
        (Intents.NudgeDone, "done;did it;i did it;finished;done it"),
        (Intents.NudgeSkip, "skip;pass;not now;later;not this week;not for me;skip it"),
        (Intents.ExplainItem, "why;why?;how;how?;more;tell me more;explain;why this;why this?"),
        (Intents.SetSchedule, "schedule;settings;reminder;what's coming;what's coming?"),
        (Intents.Pause, "pause;stop;mute;snooze;unsubscribe;opt out"),
        (Intents.Resume, "resume;unpause;unmute;i'm back;start again"),
        (Intents.BragDoc, "brag;brag doc;brag document;export wins"),
        (Intents.OneOnOne, "1:1;1on1;1-1;one on one;one-on-one;prep"),
        (Intents.Reading, "reading;read;books;book;courses;course"),
        (Intents.CompareRoles, "compare;compare roles;roles"),
        (Intents.Privacy, "privacy;delete my data;erase my data;my data;export my data;forget me"),
        (Intents.Greeting, "hi;hello;hey;good morning;morning"),
        (Intents.Thanks, "thanks;thank you;thx;ty;cheers"),
    }.SelectMany(line => line.Item2.Split(';'), (line, word) => (word, line.Item1)).ToDictionary();

    static readonly string[] WinPrefixes = ["log:", "win:", "log win:", "log a win:", "/log ", "/win "];

    public static Recognition? Read(Heard heard) =>
        Win(heard.Typed, heard.Plain) ?? Word(heard with { Plain = heard.Plain.TrimEnd('.', '!', ' ') }) ?? Role(heard.Plain.TrimEnd('.', '!', ' '));

    /// <summary>The length of a "log:" or "win:" at the start of trimmed text; 0 when there is none.</summary>
    public static int WinPrefixLength(string text) =>
        WinPrefixes.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))?.Length ?? 0;

    static Recognition? Win(string typed, string plain) => WinPrefixLength(plain) > 0
        ? Decided(Intents.LogWin, Slots.Text, WinText.Of(typed))
        : null;

    static Recognition? Word(Heard heard) => Words.TryGetValue(heard.Plain, out var intent)
        ? new Recognition(intent, 1, DecidedBy.Command) { Slots = Grammar.SlotsOf(heard, intent) }
        : null;

    static Recognition? Role(string plain) =>
        Grammar.PathwayOf(plain) is { } pathway && Grammar.IsRoleAlone(plain) ? Decided(Intents.ChoosePathway, Slots.Pathway, pathway) : null;

    static Recognition Decided(string intent, string slot, string value) =>
        new(intent, 1, DecidedBy.Command) { Slots = new Dictionary<string, string> { [slot] = value } };
}
