namespace Pathways.Core.Catalogue;

/// <summary>Reads what all pathways share.</summary>
static class RoleGuideReader
{
    public static RoleGuide Read(string file, string text)
    {
        var root = YamlPart.Parse(file, text);
        root.AllowOnly("roles", "differences", "kinds", "advice");
        var guide = new RoleGuide(
            [.. root["roles"].List(4).Select(Role)], [.. root["differences"].List(4).Select(Difference)],
            [.. root["kinds"].List(4).Select(Kind)], [.. root["advice"].List(1).Select(Advice)]);
        foreach (var role in root["roles"].List(4))
            if (!guide.Kinds.Any(kind => kind.Id == role["kind"].Text))
                throw role["kind"].Fault($"'{role["kind"].Text}' is no kind of engineer");
        return guide;
    }

    static Role Role(YamlPart part)
    {
        part.AllowOnly("id", "role", "name", "also-called", "kind", "usual-years", "in-a-sentence", "looks-like");
        return new Role(
            part["id"].Text, part["role"].Text, part["name"].Text, part["also-called"].Texts(1), part["kind"].Text,
            part.Find("usual-years")?.Text, part["in-a-sentence"].Text, part["looks-like"].Texts(3));
    }

    static Difference Difference(YamlPart part)
    {
        part.AllowOnly("id", "between", "points", "choosing");
        return part["between"].Texts(2) is [var first, var second]
            ? new Difference(part["id"].Text, first, second, [.. part["points"].List(2).Select(Point)], part["choosing"].Text)
            : throw part["between"].Fault("a difference is between two roles");
    }

    static DifferencePoint Point(YamlPart part)
    {
        part.AllowOnly("about", "first", "second");
        return new DifferencePoint(part["about"].Text, part["first"].Text, part["second"].Text);
    }

    static KindOfEngineer Kind(YamlPart part)
    {
        part.AllowOnly("id", "name", "summary", "sign");
        return new KindOfEngineer(part["id"].Text, part["name"].Text, part["summary"].Text, part["sign"].Text);
    }

    static Advice Advice(YamlPart part)
    {
        part.AllowOnly("id", "topic", "title", "text");
        return new Advice(part["id"].Text, part["topic"].Text, part["title"].Text, part["text"].Text);
    }
}
