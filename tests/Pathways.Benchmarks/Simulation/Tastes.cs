using Pathways.Core.Catalogue;

namespace Pathways.Benchmarks.Simulation;

/// <summary>What somebody likes to do, in log odds.</summary>
sealed record Tastes(Dictionary<string, double> Areas, Dictionary<ItemKind, double> Kinds, double PerDoubling)
{
    public static Tastes Draw(Pathway pathway, Random random) => new(
        pathway.FocusAreas.ToDictionary(area => area.Id, _ => Chance.Normal(random)),
        Enum.GetValues<ItemKind>().ToDictionary(kind => kind, _ => 0.5 * Chance.Normal(random)),
        PerDoubling: 0.1 + 0.5 * random.NextDouble());

    public double Liking(Item item) => Areas[item.EvidenceFor[0]] + Kinds[item.Kind];

    /// <summary>What an item costs over one of a quarter of an hour.</summary>
    public double Effort(Item item) => PerDoubling * Math.Max(0, Math.Log2((double)item.Minutes / Item.SmallMinutes));

    /// <summary>People do of their own what they like.</summary>
    public string Favourite(double dice) => Chance.Pick(dice, [.. Areas.Select(area => (area.Key, Math.Exp(area.Value)))]);
}
