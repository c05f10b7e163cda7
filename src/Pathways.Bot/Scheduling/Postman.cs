using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Bot.Features;
using Pathways.Bot.Storage;

namespace Pathways.Bot.Scheduling;

/// <summary>Writes messages from their record and takes them to their door.</summary>
public sealed partial class Postman(AllFeatures features, Doors doors, IClock clock, ILogger<Postman> log)
{
    /// <summary>Null when it cannot be written, as when its item has left the catalogue: one such message holds up no other.</summary>
    public Letter? Write(Outgoing to)
    {
        try
        {
            var reply = features.Write(to);
            return new Letter(to, reply, features.AfterSending(to, reply, clock.GetCurrentInstant()));
        }
        catch (Exception fault)
        {
            CannotWrite(log, fault, to.Id);
            return null;
        }
    }

    public Duration Spacing(Outgoing to) => doors.Named(to.Door).Spacing;

    /// <summary>Whatever happens to a message is told, never thrown.</summary>
    public async Task<Settlement> DeliverAsync(Letter letter)
    {
        var delivery = await DeliverAsync(letter.To, letter.Reply);
        return Settlement.Of(letter.To, delivery, clock.GetCurrentInstant());
    }

    async Task<Delivery> DeliverAsync(Outgoing to, Reply reply)
    {
        try
        {
            return await doors.Named(to.Door).SendAsync(to.Reference, reply, CancellationToken.None);
        }
        catch (Exception fault)
        {
            DoorBroke(log, fault, to.Door, to.Id);
            return new Delivery.Unknown("door-broke");
        }
    }

    [LoggerMessage(LogLevel.Error, "Message {Message} cannot be written")]
    static partial void CannotWrite(ILogger log, Exception fault, long message);

    [LoggerMessage(LogLevel.Error, "The door {Door} broke over message {Message}")]
    static partial void DoorBroke(ILogger log, Exception fault, string door, long message);
}
