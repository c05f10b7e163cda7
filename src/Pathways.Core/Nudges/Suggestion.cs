using Pathways.Core.Catalogue;

namespace Pathways.Core.Nudges;

/// <summary>One item worth doing now.</summary>
/// <param name="Score">Only for comparing suggestions of one ranking.</param>
/// <param name="Reason">Why this coachee, why now: facts they can check, as part of a sentence.</param>
/// <param name="Probability">How likely this place was; 1 when nothing was left to chance.</param>
public sealed record Suggestion(Item Item, double Score, string Reason, double Probability = 1);

/// <summary>What the coachee asked for.</summary>
public enum Size
{
    Any,
    Small,
}
