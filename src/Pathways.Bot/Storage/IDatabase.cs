namespace Pathways.Bot.Storage;

/// <summary>Where everything is kept. <see cref="object.ToString"/> says where that is, without secrets.</summary>
public interface IDatabase : IAsyncDisposable
{
    /// <summary>Brings the schema up to date. Safe to repeat, and safe when several nodes start at once.</summary>
    Task MigrateAsync(CancellationToken cancel);

    /// <summary>
    /// Begins a unit of work. On SQLite there is one at a time, first come first served: ask for no second one
    /// while holding one, and wait for nothing on the network meanwhile.
    /// </summary>
    Task<UnitOfWork> BeginAsync(CancellationToken cancel);
}
