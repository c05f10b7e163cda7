namespace Pathways.Core.Catalogue;

/// <summary>Reads a pathway file and holds it to the rules of a good pathway.</summary>
static class PathwayReader
{
    const int WeeklyItemsAtLeast = 52;
    const int ExamplesAtLeast = 5;
    const int TitleAtMost = 90;

    public static Pathway Read(string file, string text)
    {
        var root = YamlPart.Parse(file, text);
        root.AllowOnly("id", "name", "from", "to", "usual-months", "sure-from-percent", "summary", "about", "focus-areas", "items");
        var areas = root["focus-areas"].List(atLeast: 3).Select(FocusArea).ToList();
        var items = root["items"].List(atLeast: 1).Select(part => Item(part, areas)).ToList();
        RefuseTwice(root, areas.Select(area => area.Id).Concat(items.Select(item => item.Id)));
        var pathway = new Pathway(
            root["id"].Text, root["name"].Text, root["from"].Text, root["to"].Text, Months(root["usual-months"]),
            root["summary"].Text, root["about"].Text, areas, items)
        {
            SureFrom = root["sure-from-percent"].Number(1, 99) / 100.0,
        };
        return pathway.WeeklyItems.Count >= WeeklyItemsAtLeast
            ? pathway
            : throw root["items"].Fault($"{WeeklyItemsAtLeast} weekly items make a year without a repeat; there are {pathway.WeeklyItems.Count}");
    }

    static FocusArea FocusArea(YamlPart part)
    {
        part.AllowOnly("id", "name", "summary", "examples");
        return new FocusArea(part["id"].Text, part["name"].Text, part["summary"].Text, part["examples"].Texts(ExamplesAtLeast));
    }

    static Item Item(YamlPart part, List<FocusArea> areas)
    {
        part.AllowOnly("id", "kind", "title", "why", "first-step", "minutes", "evidence-for", "origin", "weekly", "by", "examples");
        var kind = Kind(part["kind"]);
        return new Item(
            part["id"].Text, kind, Title(part["title"]), part["why"].Text, FirstStep(part["first-step"]),
            part["minutes"].Number(1, 2400), EvidenceFor(part["evidence-for"], areas), Origin(part["origin"]),
            Weekly(part, kind), part.Find("by")?.Text, part["examples"].Texts(ExamplesAtLeast));
    }

    static FirstStep FirstStep(YamlPart part)
    {
        part.AllowOnly("do", "minutes");
        return new FirstStep(part["do"].Text, part["minutes"].Number(1, 15));
    }

    static string Title(YamlPart part) =>
        part.Text.Length > TitleAtMost ? throw part.Fault($"a title has at most {TitleAtMost} characters, not {part.Text.Length}")
        : part.Text.EndsWith('.') ? throw part.Fault("a title ends without a full stop")
        : part.Text;

    static List<string> EvidenceFor(YamlPart part, List<FocusArea> areas)
    {
        foreach (var id in part.List(atLeast: 1))
            if (!areas.Exists(area => area.Id == id.Text))
                throw id.Fault($"'{id.Text}' is no focus area of this pathway");
        return [.. part.Texts(1)];
    }

    static bool Weekly(YamlPart part, ItemKind kind) =>
        kind is not (ItemKind.Reading or ItemKind.Course) && (part.Find("weekly")?.Flag ?? true);

    static ItemKind Kind(YamlPart part) => part.Text switch
    {
        "thing" => ItemKind.Thing,
        "skill" => ItemKind.Skill,
        "behaviour" => ItemKind.Behaviour,
        "project" => ItemKind.Project,
        "ai-practice" => ItemKind.AiPractice,
        "reading" => ItemKind.Reading,
        "course" => ItemKind.Course,
        "step" => ItemKind.Step,
        _ => throw part.Fault($"'{part.Text}' is no kind of item"),
    };

    static Origin Origin(YamlPart part) => part.Text switch
    {
        "source" => Catalogue.Origin.Source,
        "editorial" => Catalogue.Origin.Editorial,
        _ => throw part.Fault("the origin is 'source' or 'editorial'"),
    };

    static MonthRange Months(YamlPart part) =>
        part.Text.Split('-') is [var least, var most] && int.TryParse(least, out var from) && int.TryParse(most, out var to) && from <= to
            ? new MonthRange(from, to)
            : throw part.Fault("months are given as '12-24'");

    static void RefuseTwice(YamlPart root, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>();
        foreach (var id in ids)
            if (!seen.Add(id))
                throw root.Fault($"the id '{id}' stands twice");
    }
}
