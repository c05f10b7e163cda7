using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>What the form of a sentence says, whatever it is about. Takes plain text.</summary>
static partial class Sentence
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    /// <summary>False for questions, plans and wishes: they tell of nothing done.</summary>
    public static bool CanTellOfSomethingDone(string plain) => !IsQuestion(plain) && !IsPlan(plain);

    static bool IsQuestion(string plain) => plain.EndsWith('?') || Asking().IsMatch(plain);

    static bool IsPlan(string plain) => Planning().IsMatch(plain);

    [GeneratedRegex(@"^(what|how|why|when|where|which|who|can|could|would|should|do|does|is|are|am|will|shall) (i|you|we|it|that|this|the|they|there|my)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(tomorrow|next (week|month|sprint|quarter)|i'?ll|i will|i'?m going to|i am going to|i plan|planning to|going to|gonna|i want to|i'?d like to|i need to|i should|i might|hoping to|we'?ll|we will|we should|we need to)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Planning();
}
