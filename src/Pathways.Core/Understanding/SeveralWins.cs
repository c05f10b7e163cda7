using System.Text.RegularExpressions;
using NodaTime;
using Pathways.Core.Wins;

namespace Pathways.Core.Understanding;

/// <summary>
/// Takes a message apart that tells of several wins: a list, or sentences each of which tells of one. What is not clear stays
/// one: a wrong split annoys more than a missed one.
/// </summary>
public static partial class SeveralWins
{
    public const int AtMost = 10;

    const int SentencesAtMost = 5;

    /// <summary>In the score of a line or sentence.</summary>
    const double ClearFrom = 0.55;

    /// <summary>A day within so many words of the first sentence is the day of the whole story.</summary>
    const int OpeningWords = 4;

    const int Patience = 1000; // ms; each sign is looked at once

    /// <summary>In the order told, verbatim but for bullets; one, when the message tells of one. What is above ten stays with the tenth.</summary>
    /// <param name="today">In the coachee's zone.</param>
    public static IReadOnlyList<NewWin> In(string typed, LocalDate today, Reader reader)
    {
        var text = WinText.Of(typed);
        var lines = WinLines.Bulleted(text) is [_, _, ..] list ? TellsOfOne(list) ? [] : list
            : WinLines.Plain(text) is [_, _, ..] plain ? AreWins(plain, today, reader) ? plain : []
            : Sentences(text, today, reader);
        return lines.Count < 2
            ? [Win(text, null, today)]
            : [.. Fitted(lines).Select(line => Win(Labelled(line), WinText.DayIn(line.Heading, today), today))];
    }

    static NewWin Win(string text, LocalDate? day, LocalDate today) =>
        new(text, WinText.DayIn(text, today) ?? day ?? today, Impact.Find(text));

    /// <summary>"Led the migration:" with its details below, "paired with:" with names.</summary>
    static bool TellsOfOne(IReadOnlyList<Line> lines) =>
        lines.Any(line => !SaysWhenAlone(line.Heading) && Sentence.TellsOfThePast(PlainText.Of(line.Heading)));

    static bool AreWins(IReadOnlyList<Line> lines, LocalDate today, Reader reader) =>
        !lines.Skip(1).Any(line => GoesOn(lines[0].Text, line.Text))
        && lines.Take(AtMost).Select(line => line.Text).Index().All(line => IsClear(line.Item, line.Index, today, reader));

    static IReadOnlyList<Line> Sentences(string text, LocalDate today, Reader reader)
    {
        var sentences = End().Split(text.Trim());
        if (sentences.Length is < 2 or > SentencesAtMost || LeanOnTheFormer(sentences))
            return [];
        var day = OpeningDay(sentences[0], today);
        return sentences.Index().All(sentence => IsClear(sentence.Item, sentence.Index, today, reader))
            ? [.. sentences.Select(sentence => new Line(sentence, day, sentence))]
            : [];
    }

    static bool IsClear(string text, int place, LocalDate today, Reader reader) =>
        !(place > 0 && Leans().IsMatch(PlainText.Of(text)))
        && Sentence.TellsOfThePast(PlainText.Of(text))
        && reader.Read(text, today) is { Intent: Intents.LogWin, Score: >= ClearFrom };

    /// <summary>"Built a tool. Rolled the tool out." is one story, and so is "Built a tool. Saved an hour a day."</summary>
    static bool LeanOnTheFormer(string[] sentences)
    {
        var named = new HashSet<string>();
        foreach (var plain in sentences.Select(PlainText.Of))
        {
            if (named.Count > 0 && Outcome().IsMatch(plain))
                return true;
            if (The().Matches(plain).Any(the => named.Contains(the.Groups["what"].Value)))
                return true;
            named.UnionWith(Word().Matches(plain).Select(word => word.Value));
        }
        return false;
    }

    /// <summary>A line that was only too long begins in lower case where the text does not.</summary>
    static bool GoesOn(string first, string line) => char.IsUpper(first[0]) && char.IsLower(line[0]);

    /// <summary>The words that name the day, for want of a heading.</summary>
    static string OpeningDay(string sentence, LocalDate today)
    {
        var opening = string.Join(' ', sentence.Split(' ').Take(OpeningWords));
        return WinText.DayIn(opening, today) is null ? "" : opening;
    }

    /// <summary>A heading that says more than when belongs to each win below it; the sentences of a story have none.</summary>
    static string Labelled(Line line) =>
        !line.Heading.EndsWith(':') || SaysWhenAlone(line.Heading) ? line.Text : $"{line.Heading} {line.Text}";

    static bool SaysWhenAlone(string heading) => WhenAlone().IsMatch(PlainText.Of(heading));

    static IEnumerable<Line> Fitted(IReadOnlyList<Line> lines) => lines.Count <= AtMost
        ? lines
        : [.. lines.Take(AtMost - 1), lines[AtMost - 1] with { Text = Typed(lines.Skip(AtMost - 1)) }];

    static string Typed(IEnumerable<Line> lines) => string.Join('\n', lines.Select(line => line.Typed));

    [GeneratedRegex(@"(?<=[^.\s]{2}[.!])\s+(?=\S)(?<!\b(e\.g|i\.e|etc|vs|approx|incl|dr|mr|mrs|st|no)\.\s+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex End();

    /// <summary>What cannot stand without the sentence before it. "Also" can.</summary>
    [GeneratedRegex(@"\b(it|its|it's|they|them|their|he|him|she|there|those|these|both|es|ihn|ihm|damit|dabei|davon|dazu|daraus|lo|eso|esto|ello|cela|ca|ceci)\b" +
        @"|^(this|that|which|who|so|then|because|but|and|or|her|his|as a result|after|afterwards|since|therefore|thus|hence|meanwhile|das|dies|sie|er|dann|danach|deshalb|weil|und|aber|elle|il|puis|ensuite|et|mais|donc|luego|despues|y|pero|asi)\b" +
        @"|\bthis\b(?! (week|month|quarter|sprint|morning|afternoon|year|time|evening|monday|tuesday|wednesday|thursday|friday))" +
        @"|\b(of|after|for|with|about|on|from|like|did|gave|got|took|presented|shared|shipped|used) that\b|\bthat\W*$|\bthe (same|result|results|former|latter|other|outcome|feedback)\b",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Leans();

    /// <summary>What came of the sentence before, most often.</summary>
    [GeneratedRegex(@"^((i|we) )?(got|reduced|saved|cut|halved|doubled|improved|increased|lowered|made|won|received|convinced|finished|took|went|turned|brought)\b",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"\bthe (?<what>[a-z]{3,})", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex The();

    [GeneratedRegex("[a-z]{3,}", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?>(this|last|past|week|month|sprint|quarter|year|today|yesterday|morning|afternoon|day|days|ago|before|the|mon|tue|tues|wed|thu|thurs|fri|sat|sun|\w+day|\d+|a|one|two|three|four" +
        @"|i|i've|we|we've|done|did|finished|completed|accomplished|achieved|wins?|small|big|my|our|what|here|here's|heres|are|is|some|few|couple|things?|stuff|list|updates?|weekly|daily|status|report|summary|for|of|on|in|from" +
        @"|accomplishments|achievements|highlights|so|far|and|also|have|got|to|log|logged|hi|hello|hey)\b\W*)*$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex WhenAlone();
}
