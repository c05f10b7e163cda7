using Pathways.Core.Catalogue;

namespace Pathways.Core.Tests.Understanding;

/// <summary>Two areas, far apart, so that what the model answers can be foretold.</summary>
static class SmallPathway
{
    public static Pathway Make() => new(
        "senior-to-lead", "Senior → Lead", "senior", "lead", new MonthRange(12, 24), "", "",
        [
            new("people", "Growing people", "Engineers around you learn from you.", ["mentored a junior", "coached a colleague before her first talk", "onboarded our new joiner"]),
            new("strategy", "Technical strategy", "You shape where the architecture goes.", ["wrote a technical vision for next year", "presented the roadmap to the directors"]),
        ],
        [
            Item("pair", "Pair with a junior for an hour", "people", "paired with a junior on her ticket", "pair programmed with the new joiner", "sat with an intern and debugged together"),
            Item("teach", "Teach a session", "people", "taught the juniors how indexes work", "gave a training about testing", "held a workshop for interns"),
            Item("roadmap", "Draft a roadmap", "strategy", "drafted a roadmap for paying down tech debt", "planned our architecture for the next year with the leads", "proposed which platform to invest in"),
        ]);

    /// <summary>Routine, for the contrast.</summary>
    public static IReadOnlyList<ToldWin> Told { get; } =
    [
        .. new[] { "fixed a bug in my form", "fixed a small typo", "merged my pr", "addressed the comments on my pr", "attended the planning", "attended standup and retro", "closed three tickets", "bumped a dependency" }
            .Select(text => new ToldWin(text, new Dictionary<string, IReadOnlyList<string>> { ["senior-to-lead"] = [ToldWin.None] })),
    ];

    static Item Item(string id, string title, string area, params string[] examples) => new(
        id, ItemKind.Thing, title, "", new FirstStep("Ask.", 5), 60, [area], Origin.Editorial, true, null, examples);
}
