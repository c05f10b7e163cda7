namespace Pathways.Benchmarks.Turns;

/// <summary>What the crowd tells: as many sentences as there are ways to put these parts together.</summary>
static class Deeds
{
    static readonly string[] Openings =
    [
        "Today I", "Yesterday I", "This week I", "I finally", "Last week I", "I", "I also", "On Monday I", "I've just",
    ];

    static readonly string[] Things =
    [
        "mentored a junior engineer through their first design document",
        "led the retrospective after the failed release and wrote down what we change",
        "reviewed the caching proposal of another team and found two gaps",
        "presented our migration plan to the whole department",
        "facilitated the planning session for the payments rewrite",
        "wrote the decision record on how we version our public interfaces",
        "coached Priya on how to give feedback to her manager",
        "resolved the conflict between product and operations about the on-call load",
        "cut the build time of the monorepo by moving the slow tests apart",
        "fixed the flaky deployment that has held everybody up since spring",
        "ran a workshop on writing good tests for our new joiners",
        "delegated the search feature to Tom and helped him scope it",
        "interviewed a candidate and wrote the scorecard the same day",
    ];

    static readonly string[] Outcomes =
    [
        "", ", which saved us 3 hours a week", " for 12 people", ", and the team took it up", "; page loads went from 4 to 2 seconds",
        ", so two teams can work without us", ", about 30% fewer alerts since", " and got very kind feedback for it",
    ];

    public static string Number(int number) =>
        $"{Openings[number % Openings.Length]} {Things[number % Things.Length]}{Outcomes[number % Outcomes.Length]}.";
}
