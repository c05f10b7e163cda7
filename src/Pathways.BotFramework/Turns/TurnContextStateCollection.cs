namespace Pathways.BotFramework;

/// <summary>Values of one turn, by name or by type. Not safe for two threads at once.</summary>
public class TurnContextStateCollection : Dictionary<string, object>
{
    /// <summary>Null when nothing, or something of another type, is stored under the key.</summary>
    public T? Get<T>(string key)
        where T : class
        => TryGetValue(key, out var value) ? value as T : null;

    public T? Get<T>()
        where T : class
        => Get<T>(KeyOf<T>());

    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    public void Add<T>(T value)
        where T : class
        => Add(KeyOf<T>(), value);

    /// <summary>Stores or replaces; a null removes the value.</summary>
    public void Set<T>(string key, T? value)
        where T : class
    {
        if (value is null)
            Remove(key);
        else
            this[key] = value;
    }

    public void Set<T>(T? value)
        where T : class
        => Set(KeyOf<T>(), value);

    static string KeyOf<T>() => typeof(T).FullName!;
}
