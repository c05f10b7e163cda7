using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Benchmarks;

/// <summary>Whether a win was filed under the right focus areas.</summary>
static class UnderstandingEvidence
{
    public static void Print(List<Labelled> messages, LanguageModels models, CoachingCatalogue catalogue)
    {
        Console.WriteLine($"taken for wins    {UnderstandingIntents.Share(messages, message => models.Reader.Read(message.Text, Understanding.Today).Intent == Intents.LogWin)}");
        Print("senior-to-lead", messages.Select(message => (message, message.LabelsLead!, message.AlsoOkLead)));
        Print("intermediate-to-senior", messages.Select(message => (message, message.LabelsSenior!, message.AlsoOkSenior)));

        void Print(string pathwayId, IEnumerable<(Labelled Message, List<string> Labels, List<string> AlsoOk)> labelled)
        {
            var pathway = catalogue.Find(pathwayId)!;
            Console.WriteLine(pathway.Name);
            var model = models.EvidenceFor(pathway);
            PrintFilings([.. labelled.Select(one => new Filing(model.Rank(one.Message.Text), one.Labels, one.AlsoOk))]);
        }
    }

    internal static void PrintFilings(List<Filing> filings)
    {
        var shown = filings.Where(filing => filing.Labels.Count > 0).ToList();
        var none = filings.Where(filing => filing.Labels.Count == 0).ToList();
        var sure = filings.Where(filing => filing.Ranking.Verdict == Verdict.Sure).ToList();
        var tags = sure.SelectMany(filing => filing.Ranking.Tagged, (filing, tag) => filing.Accepts(tag)).ToList();
        Line("top-1", $"strict {UnderstandingIntents.Share(shown, f => f.Places(1).Contains(f.Labels[0]))}   counting also_ok {UnderstandingIntents.Share(shown, f => f.IsRightWithin(1))}");
        Line("top-3", $"strict {UnderstandingIntents.Share(shown, f => f.Places(3).Contains(f.Labels[0]))}   counting also_ok {UnderstandingIntents.Share(shown, f => f.IsRightWithin(3))}");
        Line("tagged unasked", $"{UnderstandingIntents.Share(filings, f => f.Ranking.Verdict == Verdict.Sure)}   first tag right {UnderstandingIntents.Share(sure, f => f.Accepts(f.Ranking.Tagged[0]))}   all tags {UnderstandingIntents.Share(tags, right => right)}");
        Line("nine in ten", $"are right from {SureFrom(filings)} on");
        Line("asked", UnderstandingIntents.Share(filings, f => f.Ranking.Verdict == Verdict.Unsure));
        Line("none found", $"{UnderstandingIntents.Share(none, f => f.Ranking.Verdict == Verdict.None)}   not tagged {UnderstandingIntents.Share(none, f => f.Ranking.Verdict != Verdict.Sure)}");
        Line("wrongly none", UnderstandingIntents.Share(shown, f => f.Ranking.Verdict == Verdict.None));
    }

    /// <summary>The least certainty from which on nine first tags in ten are right, with the share that is then tagged.</summary>
    static string SureFrom(List<Filing> filings)
    {
        var (right, found) = (0, "nowhere");
        foreach (var (place, filing) in filings.OrderByDescending(filing => filing.Ranking.Certainty).Index())
            if ((right += filing.Accepts(filing.Ranking.Areas[0]) ? 1 : 0) >= 0.9 * (place + 1))
                found = $"{filing.Ranking.Certainty:0.00} ({100 * (place + 1) / filings.Count} %)";
        return found;
    }

    static void Line(string what, string figures) => Console.WriteLine($"  {what,-15} {figures}");
}

/// <summary>A ranking beside what it should have been; areas by name.</summary>
sealed record Filing(EvidenceRanking Ranking, List<string> Labels, List<string> AlsoOk)
{
    public IEnumerable<string> Places(int count) => Ranking.Areas.Take(count).Select(area => area.Area.Name);

    public bool IsRightWithin(int count) => Places(count).Any(name => Labels.Contains(name) || AlsoOk.Contains(name));

    public bool Accepts(AreaScore tag) => Labels.Contains(tag.Area.Name) || AlsoOk.Contains(tag.Area.Name);
}
