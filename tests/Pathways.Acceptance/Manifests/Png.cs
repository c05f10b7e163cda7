using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Pathways.Acceptance.Manifests;

/// <summary>As much of a PNG as an icon needs: 8 bits for each of red, green, blue (and alpha), not interlaced.</summary>
public sealed class Png
{
    const int Signature = 8;

    readonly byte[] rows;
    readonly int channels;

    public Png(byte[] file)
    {
        using var packed = new MemoryStream();
        for (int at = Signature, length; at < file.Length; at += length + 12)
        {
            length = (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            var data = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    Width = (int)BinaryPrimitives.ReadUInt32BigEndian(data);
                    Height = (int)BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
                    channels = (data[8], data[9], data[12]) switch
                    {
                        (8, 2, 0) => 3,
                        (8, 6, 0) => 4,
                        _ => throw new NotSupportedException("Not an 8-bit RGB or RGBA picture, or interlaced."),
                    };
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
            }
        }
        rows = Unpack(packed);
    }

    public int Width { get; }

    public int Height { get; }

    public IEnumerable<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels()
    {
        for (var at = 0; at < rows.Length; at += channels)
            yield return (rows[at], rows[at + 1], rows[at + 2], channels == 4 ? rows[at + 3] : byte.MaxValue);
    }

    byte[] Unpack(MemoryStream packed)
    {
        packed.Position = 0;
        using var data = new ZLibStream(packed, CompressionMode.Decompress);
        var stride = Width * channels;
        var all = new byte[Height * stride];
        for (var y = 0; y < Height; y++)
        {
            var filter = data.ReadByte();
            data.ReadExactly(all, y * stride, stride);
            for (var x = 0; x < stride; x++)
                all[y * stride + x] += Predicted(filter, At(all, y, x - channels), At(all, y - 1, x), At(all, y - 1, x - channels));
        }
        return all;

        byte At(byte[] bytes, int y, int x) => x < 0 || y < 0 ? (byte)0 : bytes[y * stride + x];
    }

    static byte Predicted(int filter, byte left, byte above, byte corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (byte)((left + above) / 2),
        4 => new[] { left, above, corner }.MinBy(near => Math.Abs(left + above - corner - near)),
        _ => throw new InvalidDataException($"There is no filter {filter}."),
    };
}
