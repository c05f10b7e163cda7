namespace Pathways.Bot.Features;

/// <summary>Where an engineer is, and what they want more of.</summary>
/// <param name="Role"><c>intermediate</c>, <c>senior</c>, <c>lead</c> or <c>other</c>.</param>
/// <param name="Focus"><c>coding</c>, <c>leading</c>, <c>both</c>, or null when not said.</param>
public sealed record Situation(string Role, string? Focus)
{
    static readonly (string Role, string[] Words)[] Roles =
    [
        ("intermediate", ["junior", "intermediate", "mid", "midlevel", "middle", "associate", "teachable"]),
        ("senior", ["senior", "sr"]),
        ("lead", ["lead", "staff", "principal", "architect"]),
        ("other", ["other", "else", "none", "neither"]),
    ];

    static readonly string[] Both = ["both", "mix", "mixed"];
    static readonly string[] Coding = ["coding", "code", "technical", "hands"];
    static readonly string[] Leading = ["leading", "leadership", "people", "managing", "mentoring"];

    /// <summary>Reads "senior, a bit of both". Null when the text names no role.</summary>
    public static Situation? Of(string text)
    {
        var words = new string([.. text.ToLowerInvariant().Select(letter => char.IsLetter(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var role = Array.Find(Roles, role => words.Overlaps(role.Words)).Role;
        return role is null ? null : new Situation(role, FocusOf(words));
    }

    /// <summary>One pathway, and why. Null when none is made for the role.</summary>
    public (string PathwayId, string Reason)? Recommend() => (Role, Focus) switch
    {
        ("intermediate", _) => ("intermediate-to-senior",
            "You work well on what you're given; the next step is owning the bigger stories, and that is what this one practises."),
        ("senior", "coding") => ("senior-to-staff",
            "You want to stay close to the code: Staff is the role where hard technical problems across teams are the job itself."),
        ("senior", "leading") => ("senior-to-lead",
            "You want to lead: this one practises it with the people and teams around you, before anyone gives you the title."),
        ("senior", _) => ("senior-to-lead",
            "You want both: a lead still codes and carries the direction of a team's work. If it turns out to be mostly code you love, switch to Staff later and keep your wins."),
        ("lead", _) => ("senior-to-staff",
            "You're past what most of my pathways cover; this one looks furthest, across teams and over years."),
        _ => null,
    };

    static string? FocusOf(HashSet<string> words) => (words.Overlaps(Coding), words.Overlaps(Leading), words.Overlaps(Both)) switch
    {
        (_, _, true) or (true, true, _) => "both",
        (true, _, _) => "coding",
        (_, true, _) => "leading",
        _ => null,
    };
}
