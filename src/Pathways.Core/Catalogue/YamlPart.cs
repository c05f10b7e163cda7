using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pathways.Core.Catalogue;

/// <summary>One node of a catalogue file, read strictly: what is missing, empty or unknown is told with file and line.</summary>
readonly struct YamlPart(string file, YamlNode node)
{
    public static YamlPart Parse(string file, string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents is [var document] ? new YamlPart(file, document.RootNode) : throw new CatalogueException(file, 1, "expected one document");
        }
        // For some broken files the parser loses its way rather than its temper.
        catch (Exception broken) when (broken is YamlException or InvalidOperationException)
        {
            throw new CatalogueException(file, (broken as YamlException)?.Start.Line ?? 1, $"this is no YAML: {broken.Message}");
        }
    }

    public CatalogueException Fault(string reason) => new(file, node.Start.Line, reason);

    public YamlPart this[string key] => Find(key) ?? throw Fault($"'{key}' is missing");

    public YamlPart? Find(string key) =>
        Map().Children.TryGetValue(new YamlScalarNode(key), out var value) ? new YamlPart(file, value) : null;

    public string Text => node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value)
        ? value.Trim()
        : throw Fault("a text is expected here");

    public int Number(int least, int most) =>
        int.TryParse(Text, out var number) && number >= least && number <= most
            ? number
            : throw Fault($"a number from {least} to {most} is expected, not '{Text}'");

    public bool Flag => Text switch { "true" => true, "false" => false, _ => throw Fault("true or false is expected") };

    public IReadOnlyList<YamlPart> List(int atLeast)
    {
        var here = file;
        var parts = (node as YamlSequenceNode ?? throw Fault("a list is expected here")).Select(child => new YamlPart(here, child)).ToList();
        return parts.Count >= atLeast ? parts : throw Fault($"at least {atLeast} entries are expected, not {parts.Count}");
    }

    public IReadOnlyList<string> Texts(int atLeast) => [.. List(atLeast).Select(part => part.Text)];

    public void AllowOnly(params ReadOnlySpan<string> keys)
    {
        foreach (var key in Map().Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name))
                throw new CatalogueException(file, key.Start.Line, $"'{key}' is not known here");
    }

    YamlMappingNode Map() => node as YamlMappingNode ?? throw Fault("keys and values are expected here");
}
