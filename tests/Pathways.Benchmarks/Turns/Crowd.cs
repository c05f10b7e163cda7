using System.Diagnostics;

namespace Pathways.Benchmarks.Turns;

/// <summary>Ten thousand people who take turns, some of them at once, nobody twice at once.</summary>
sealed class Crowd(FakeTeams teams)
{
    const int People = 10_000;
    const int AtOnce = 16; // divides them evenly: each lane has people of its own

    int told;

    public async Task<bool> IsAnsweredAsync(Uri server) =>
        await teams.SayAsync(server, 0, Deeds.Number(0)) is Outcome.Logged or Outcome.Answered;

    public async Task ChoosePathwayAsync(Uri server)
    {
        var outcomes = await AllAsync(0, People, person => teams.SayAsync(server, person, "I want to become a lead"));
        var failed = outcomes.Where(outcome => outcome != Outcome.Answered).ToList();
        if (failed.Count > 0)
            throw new InvalidOperationException($"{failed.Count} people could not choose a pathway, the first was: {failed[0]}.");
    }

    /// <summary>As many people as there are turns, each telling of something they did.</summary>
    public async Task<(IReadOnlyList<Turn> Turns, TimeSpan Took)> TellAsync(Uri server, int turns)
    {
        var watch = Stopwatch.StartNew();
        var all = await AllAsync(told, turns, number => TakeTurnAsync(server, number));
        told += (turns + AtOnce - 1) / AtOnce * AtOnce;
        return (all, watch.Elapsed);
    }

    async Task<Turn> TakeTurnAsync(Uri server, int number)
    {
        var watch = Stopwatch.StartNew();
        var outcome = await teams.SayAsync(server, number % People, Deeds.Number(number));
        return new Turn(outcome, watch.Elapsed);
    }

    static async Task<T[]> AllAsync<T>(int first, int count, Func<int, Task<T>> one)
    {
        var done = new T[count];
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(LaneAsync));
        return done;

        async Task LaneAsync(int lane)
        {
            for (var i = lane; i < count; i += AtOnce)
                done[i] = await one(first + i);
        }
    }
}

readonly record struct Turn(Outcome Outcome, TimeSpan Took);
