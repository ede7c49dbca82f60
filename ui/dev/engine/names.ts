// Words that products and customers are made of, some of them long on purpose.
export const ADJECTIVES = [
  "White Hanging",
  "Red Retrospot",
  "Vintage",
  "Jumbo",
  "Regency",
  "Pink Polkadot",
  "Set of 3",
  "Large Heart Measuring",
  "Black Record Cover Frame",
  "Hand Warmer",
];
export const NOUNS = [
  "Heart T-Light Holder",
  "Metal Lantern",
  "Bag",
  "Teacup and Saucer",
  "Cakestand 3 Tier",
  "Bunting",
  "Lunch Box",
  "Doormat Welcome to Our Very Own Home Sweet Home",
  "Alarm Clock",
  "Jam Jar with Lid",
];
export const PEOPLE = [
  "Customer 17850",
  "Amelia Hart",
  "The Old Forge Tea Rooms",
  "Björn Åkesson Inredning AB",
  "Nguyễn Thị Minh Khai",
  "Hargreaves, Whitcombe & Partners Interior Furnishings Ltd (Accounts Payable)",
  "Customer 13047",
  "O’Neill’s",
  "Marie Curie",
  "Customer 14911",
  "Παπαδόπουλος",
  "Иван Петров",
];
export const PLACES = [
  "12 Kirkgate, Leeds LS1 6BY",
  "4 Rue de l’Abbé Grégoire, 75006 Paris",
  "123 Main St",
  "Unit 7, The Old Brewery Business Park, Lower Wharf Street, Ashton-under-Lyne, Lancashire OL6 7PG",
  "Storgatan 5, 114 51 Stockholm",
];
