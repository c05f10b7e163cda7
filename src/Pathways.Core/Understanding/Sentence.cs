using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>What the form of a sentence says, whatever it is about. Takes plain text.</summary>
static partial class Sentence
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    /// <summary>False for questions, plans and wishes: they tell of nothing done.</summary>
    public static bool CanTellOfSomethingDone(string plain) => !plain.EndsWith('?') && !Asking().IsMatch(plain) && !Planning().IsMatch(plain);

    /// <summary>"I …ed", "we've finally …": the writer, in the past, with something said about what.</summary>
    public static bool TellsOfOwnPast(string plain) => CanTellOfSomethingDone(plain) && OwnPast().IsMatch(plain);

    [GeneratedRegex(@"^(what|how|why|when|where|which|who|can|could|would|should|do|does|is|are|am|will|shall) (i|you|we|it|that|this|the|they|there|my)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^((tomorrow|next (week|month|sprint|quarter)|maybe|later|hopefully|ok|so),? )?(i'?ll|i will|i'?m going to|i am going to|i plan|i'?m planning|planning to|going to|gonna|i want to|i'?d like to|i need to|i should|i might|i hope|hoping to|we'?ll|we will|we should|we need to|we'?re going to|will|tomorrow|let'?s)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Planning();

    [GeneratedRegex(@"^((today|yesterday|finally|just|also|so|and|ok|this (morning|week|month|quarter)|last (week|month|night|\w+day)|on \w+day),? )?((i|we|i'?ve|we'?ve|i have|we have) )?((just|finally|also|already|successfully|recently|then) )?" +
        @"(?!(wanted|needed|missed|failed|tired|bored|liked|hoped|wished|skipped|did (it|that|this|not)|did|used to)\b)(\w{2,}ed|ran|led|wrote|gave|got|built|set|cut|made|took|held|taught|spoke|met|found|sat|drew|brought|put|won|kept|began|did|shipped|rewrote|wrote|written|given|taken|run|made|done|spent|sent|broke|caught|chose|told|went) \w+", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex OwnPast();
}
