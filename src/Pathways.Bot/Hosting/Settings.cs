namespace Pathways.Bot.Hosting;

/// <summary>A setting is missing or wrong; the message is one line that names its key.</summary>
public sealed class SettingException(string key, string reason) : Exception($"{key}: {reason}")
{
    public string Key { get; } = key;
}
