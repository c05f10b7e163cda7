using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>Finds the words that name a topic by the words around them. Takes plain text.</summary>
static partial class TopicGrammar
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks at all, so it never runs out

    const int WordsAtMost = 4;
    const int WordsBeforeANoun = 2;

    /// <summary>A topic follows: "about", "get better at".</summary>
    static readonly string[] Leads = Framed(
    [
        "about", "around", "regarding", "concerning", "re", "learn", "understand", "involves", "involving", "for improving",
        "for improvement in", "improve", "improve in", "improve at", "practice", "practise", "in terms of", "help with", "tip for",
        "tips for", "idea for", "ideas for", "something for", "anything for", "task for", "resources for",
        "uber", "was zu", "zum thema", "sur", "sobre",
        .. Each("good better worse weak stronger bad suck stuck", "at in with"),
        .. Each(
            "something smth sth anything thing things stuff one ones another task tasks exercise nudge idea ideas tip tips " +
            "suggestion suggestions do work", "on with"),
        .. Each("working focus focusing concentrate more light advice help books book course talk talks article articles links", "on"),
    ]);

    static readonly string[] LeadsOfReading =
        [.. Leads, .. Framed(Each("book books course courses training talk talks video videos article articles class podcast podcasts", "for in"))];

    static readonly string[] LeadsOfMeaning = Framed(
    [
        "what is", "what's", "whats", "what are", "what does", "what the hell is", "what the heck is", "what on earth is", "what even is",
        "what exactly is", "wtf is", "explain", "meant by", "mean by", "meaning of", "definition of", "define", "never heard of",
        "never written", "never done", "never seen", "unsure what", "was ist", "was sind", "was bedeutet", "erklar mir",
        "c'est quoi", "qu'est-ce que c'est", "qu'est-ce qu'est", "que es", "que significa", "que son",
    ]);

    /// <summary>Before a topic.</summary>
    static readonly HashSet<string> Own = Words("my our");
    static readonly HashSet<string> Articles = Words("an a the ein eine einen un une una le la el des");

    /// <summary>Nothing that begins like this is a topic: "on the other hand", "about me", "on monday".</summary>
    static readonly HashSet<string> Never = Words(
        "the this me it that today tonight tomorrow other a an le la les el los las diese esta ce next now first what how where " +
        "who why when to less more some something anything your you myself mon tue wed thu fri monday tuesday wednesday " +
        "thursday friday saturday sunday week weeks hand call holiday vacation leave train track time top work tickets own " +
        "plate mind pathway path team teams mir dir mich dich one two three five ten twenty thirty half tun nxt another new " +
        "just here right no by for quoi career level levelling role growth growing becoming development job life lead senior " +
        "staff my our weak weaker weakest these those there in behind about on from of eso das der die mein mi mon ma please " +
        "ask exactement premiere teh point points benefit benefits reason reasons reasoning step steps suggestion suggestions " +
        "nudge idea logic rationale so does do are is like good difference meant expected thinking gist german english french " +
        "spanish general");

    /// <summary>Never in a topic.</summary>
    static readonly HashSet<string> Ends = Words(
        "i we you me this today next now for that so and or but in which until as please pls bitte stp porfa nur noch fur fuer " +
        "pour para als bei heute to again anyway before mean exactly supposed genau uberhaupt exactement exactamente really " +
        "even actually stand who who's who'd which that's than");

    /// <summary>A topic is over where these begin.</summary>
    static readonly HashSet<string> Stops = Words("would could can if because since though");

    /// <summary>Said after a topic and no part of it.</summary>
    static readonly HashSet<string> Tails = Words(
        "please pls plz this week sprint month quarter today next now too again instead skill skills stuff things bitte stp svp " +
        "porfa por favor anyway actually really even genau before uberhaupt exactly mean means recommendation recommendations");

    /// <summary>What a topic can stand before: "kafka books", "documentation ideas".</summary>
    static readonly HashSet<string> Nouns = Words("idea ideas tip tips suggestions exercise exercises");
    static readonly HashSet<string> NounsOfReading = Words(
        "book books course courses article articles talk talks video videos podcast podcasts tutorial tutorials");

    /// <summary>Said before a topic that stands before a noun, and no part of it.</summary>
    static readonly HashSet<string> Openers = Words(
        "a an any some good great nice more new other another short the this that those best top got get gimme me recommend " +
        "suggest recommended give find show need i i'm want for of on please which what what's whats how hey do does you your " +
        "have know can could is are there my list favorite favourite useful must tech technical engineering audio e online free " +
        "internal we should to read send share one two three thanks ok different few links recommendations watch mas otra otro " +
        "dame next anther low effort win better small smaller quick");

    /// <summary>The text without what is said not to be wanted: "not mentoring again", "rather code than slides".</summary>
    public static string Wanted(string plain) => Unwanted().Replace(plain, " ");

    public static string? Wished(string plain) => BesideASide(plain) ?? After(plain, Leads, TopicOf) ?? Before(plain, Nouns);

    public static string? Read(string plain) => BesideASide(plain) ?? After(plain, LeadsOfReading, TopicOf) ?? Before(plain, NounsOfReading);

    public static string? Meant(string plain) => After(plain, LeadsOfMeaning, TermOf);

    static string? After(string plain, string[] leads, Func<string[], string?> topicOf) =>
        Clauses(plain).SelectMany(clause => leads.SelectMany(lead => Following(clause, lead)).OrderByDescending(rest => rest.Length))
            .Select(rest => topicOf(rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))).FirstOrDefault(topic => topic is not null);

    static IEnumerable<string> Following(string clause, string lead)
    {
        for (var from = 0; clause.IndexOf(lead, from, StringComparison.Ordinal) is >= 0 and var at; from = at + 1)
            yield return clause[(at + lead.Length - 1)..];
    }

    /// <summary>All that follows up to the end of the clause, but for words that say nothing about it.</summary>
    static string? TopicOf(string[] following)
    {
        var topic = following.SkipWhile(Own.Contains).TakeWhile(word => !Stops.Contains(word)).ToList();
        while (topic.Count > 1 && Tails.Contains(topic[^1]))
            topic.RemoveAt(topic.Count - 1);
        return topic.Exists(Ends.Contains) ? null : Named(topic);
    }

    /// <summary>What follows up to a word that is never in a topic.</summary>
    static string? TermOf(string[] following) => Named([.. following.SkipWhile(Articles.Contains).TakeWhile(word => !Ends.Contains(word))]);

    static string? Named(List<string> topic) =>
        topic.Count is > 0 and <= WordsAtMost && char.IsAsciiLetter(topic[0][0]) && !Never.Contains(topic[0]) ? string.Join(' ', topic) : null;

    static string? Before(string plain, HashSet<string> nouns)
    {
        foreach (var words in Clauses(plain).Select(clause => clause.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            if (Array.FindIndex(words, nouns.Contains) is > 0 and var noun && words[(noun + 1)..].All(Tails.Contains)
                && words[..noun].SkipWhile(Openers.Contains).ToList() is { Count: <= WordsBeforeANoun } topic && Named(topic) is { } named)
                return named;
        return null;
    }

    static string? BesideASide(string plain) => Side().Match(plain) is { Success: true } match ? match.Groups["topic"].Value : null;

    /// <summary>Each with a space at both ends.</summary>
    static IEnumerable<string> Clauses(string plain) => ClauseEnd().Split(plain).Select(clause => $" {clause.Trim()} ");

    static HashSet<string> Words(string words) => [.. words.Split(' ')];

    /// <summary>As they stand in a clause.</summary>
    static string[] Framed(IEnumerable<string> leads) => [.. leads.Select(lead => $" {lead} ")];

    static IEnumerable<string> Each(string firsts, string seconds) => firsts.Split(' ').SelectMany(_ => seconds.Split(' '), (first, second) => $"{first} {second}");

    [GeneratedRegex(@"[?!,:;]+|\.(?= |$)", RegexOptions.None, Patience)]
    private static partial Regex ClauseEnd();

    /// <summary>To the end of the clause. Who is "not good at mentoring" may well want it.</summary>
    [GeneratedRegex(
        @"\b(not(?! (good|great|strong|sure|so|very|that|the best|confident|comfortable|used|much|enough))|(?<!say |saying )no(?! (idea|clue|experience|practice|one))|without|isn'?t|than|instead of|except|besides|" +
        @"anything but|nothing (with|about|like)|(tired|sick|enough) of|fed up with|bored (of|with)|done with|hates?|avoid(s|ing)?)\b.*?(?=$|[,.;:!?]| but )",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"\b(on|from) the (?<topic>[a-z]+( [a-z]+)?) (side|front|end of things)\b|\b(?<topic>[a-z]+)[ -]related\b(?! to)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Side();
}
