using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Pathways.Bot.Conversation;

namespace Pathways.Bot.Web;

/// <summary>
/// The pages that are open now, and what waits for people who have none open: a nudge sent at night is there in the
/// morning. What waits lives in memory only and does not survive a restart.
/// </summary>
sealed class OpenPages
{
    const int MostWaiting = 20;

    readonly Lock gate = new();
    readonly Dictionary<string, Person> people = [];

    /// <summary>To every open page of the person, or to the next one they open.</summary>
    public void Send(string person, Reply reply)
    {
        lock (gate)
        {
            var known = Known(person);
            if (known.Pages.Count == 0)
                known.Wait(reply);
            foreach (var page in known.Pages)
                page.Writer.TryWrite(reply);
        }
    }

    /// <summary>Ends, rather than throws, when it is cancelled: a page that goes away is no error.</summary>
    public async IAsyncEnumerable<Reply> ListenAsync(string person, [EnumeratorCancellation] CancellationToken ended)
    {
        var page = Open(person);
        using var onEnded = ended.Register(() => page.Writer.TryComplete());
        try
        {
            await foreach (var reply in page.Reader.ReadAllAsync(CancellationToken.None))
                yield return reply;
        }
        finally
        {
            Close(person, page);
        }
    }

    Channel<Reply> Open(string person)
    {
        // A page that has stopped reading loses the oldest rather than filling the memory.
        var page = Channel.CreateBounded<Reply>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            var known = Known(person);
            known.Pages.Add(page);
            while (known.Waiting.TryDequeue(out var reply))
                page.Writer.TryWrite(reply);
        }
        return page;
    }

    void Close(string person, Channel<Reply> page)
    {
        lock (gate)
        {
            var known = Known(person);
            known.Pages.Remove(page);
            if (known.IsForgettable)
                people.Remove(person);
        }
    }

    Person Known(string name)
    {
        if (!people.TryGetValue(name, out var person))
            people.Add(name, person = new Person());
        return person;
    }

    sealed class Person
    {
        public List<Channel<Reply>> Pages { get; } = [];
        public Queue<Reply> Waiting { get; } = [];
        public bool IsForgettable => Pages.Count + Waiting.Count == 0;

        public void Wait(Reply reply)
        {
            Waiting.Enqueue(reply);
            if (Waiting.Count > MostWaiting)
                Waiting.Dequeue();
        }
    }
}
