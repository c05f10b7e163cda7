namespace Pathways.Core.Understanding;

/// <summary>What a message can want. Phrase files, traces and labelled messages use these names.</summary>
public static class Intents
{
    public const string SuggestNext = "suggest_next";
    public const string LogWin = "log_win";

    /// <summary>They did what was suggested, without saying what it was.</summary>
    public const string NudgeDone = "nudge_done";

    /// <summary>Not this week, not done, or not for them: about the suggestion.</summary>
    public const string NudgeSkip = "nudge_skip";
    public const string ShowProgress = "show_progress";
    public const string ChoosePathway = "choose_pathway";
    public const string ListPathways = "list_pathways";

    /// <summary>Why or how: about the suggestion, or about how something was filed.</summary>
    public const string ExplainItem = "explain_item";
    public const string SetSchedule = "set_schedule";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string BragDoc = "brag_doc";

    /// <summary>Prepare for a talk with one's manager.</summary>
    public const string OneOnOne = "one_on_one";

    /// <summary>Undo, delete or change what was logged.</summary>
    public const string Undo = "undo";
    public const string Reading = "reading";
    public const string CompareRoles = "compare_roles";
    public const string Privacy = "privacy";
    public const string Help = "help";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";

    /// <summary>Nothing that a coach should serve, or nothing that was understood.</summary>
    public const string OutOfScope = "out_of_scope";

    public static IReadOnlyList<string> All { get; } =
    [
        SuggestNext, LogWin, NudgeDone, NudgeSkip, ShowProgress, ChoosePathway, ListPathways, ExplainItem, SetSchedule, Pause, Resume,
        BragDoc, OneOnOne, Undo, Reading, CompareRoles, Privacy, Help, Greeting, Thanks, OutOfScope,
    ];
}
