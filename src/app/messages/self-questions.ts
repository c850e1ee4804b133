import type { Bilingual } from '../../domain/bilingual.ts'

const ask = (vi: string, en: string): Bilingual => ({ vi, en })

/** Each family of criteria as a question to the producer, in everyday words; the official title stands with the help. */
export const SELF_QUESTIONS: Readonly<Record<string, Bilingual>> = {
  // Production
  'product-origin': ask(
    'Sản phẩm được trồng, nuôi hoặc đánh bắt ở đâu?',
    'Where is the product grown, raised or caught?',
  ),
  'raw-material': ask('Nguyên liệu lấy từ đâu?', 'Where do the raw materials come from?'),
  'material-area-certificate': ask(
    'Nơi trồng, nuôi nguyên liệu có giấy chứng nhận chất lượng không?',
    'Is there a quality certificate for the place the raw material comes from?',
  ),
  'production-area-certificate': ask(
    'Vùng sản xuất có giấy chứng nhận chất lượng không?',
    'Is there a quality certificate for the production area?',
  ),
  'added-value': ask(
    'Anh chị chế biến đến mức nào trước khi bán?',
    'How far do you process the product before it is sold?',
  ),
  'production-capacity': ask('Cơ sở làm ra được bao nhiêu hàng để bán?', 'How much can you produce for sale?'),
  'production-linkage': ask(
    'Anh chị có hợp tác với ai để trồng, làm và bán sản phẩm không?',
    'Do you work with others to grow, make and sell the product?',
  ),
  environment: ask(
    'Khi sản xuất, cơ sở giữ gìn môi trường như thế nào?',
    'How do you protect the environment while producing?',
  ),
  'sustainable-technology': ask(
    'Cơ sở có dùng cách làm, máy móc tiết kiệm và lâu bền không?',
    'Do you use methods or machines that save resources?',
  ),
  // Product development
  'product-idea': ask('Ý tưởng làm ra sản phẩm này từ đâu mà có?', 'Where does the idea of this product come from?'),
  packaging: ask('Sản phẩm được đóng gói, làm bao bì thế nào?', 'How is the product packed?'),
  labelling: ask('Nhãn trên sản phẩm ra sao?', 'What is the label of the product like?'),
  'packaging-label': ask('Bao bì và nhãn của sản phẩm ra sao?', 'What are packaging and label like?'),
  'product-tag': ask(
    'Sản phẩm có gắn tem, nhãn, lời giới thiệu không?',
    'Does the product carry a tag or an explanation?',
  ),
  'bilingual-label': ask(
    'Nhãn có cả tiếng Việt và tiếng nước ngoài không?',
    'Is the label in Vietnamese and another language?',
  ),
  // Community
  'legal-form': ask('Cơ sở của anh chị thuộc loại nào?', 'What kind of business are you?'),
  'legal-representative': ask(
    'Người đại diện có phải là phụ nữ, người dân tộc thiểu số hoặc người khuyết tật không?',
    'Is the representative a woman, of an ethnic minority, or a person with a disability?',
  ),
  'local-labour': ask('Bao nhiêu người làm là người trong xã?', 'How many of the workers are from the commune?'),
  'business-growth': ask(
    'Việc làm ăn năm qua so với năm trước ra sao?',
    'How did business go compared with the year before?',
  ),
  'intellectual-property': ask(
    'Tên, nhãn hiệu của sản phẩm đã đăng ký chưa?',
    'Is the name or trade mark of the product registered?',
  ),
  // Marketing and story
  'main-market': ask('Sản phẩm chủ yếu bán đi đâu?', 'Where is the product mainly sold?'),
  distribution: ask('Ai lo việc bán hàng, đưa hàng đi các nơi?', 'Who takes care of selling and delivery?'),
  promotion: ask('Anh chị giới thiệu, quảng bá sản phẩm bằng cách nào?', 'How do you make the product known?'),
  story: ask('Sản phẩm có câu chuyện để kể cho khách không?', 'Is there a story of the product to tell?'),
  'story-structure': ask('Câu chuyện được kể và trình bày ra sao?', 'How is the story told and presented?'),
  'local-identity': ask(
    'Câu chuyện có nét riêng của quê mình không?',
    'Does the story show what is special about your place?',
  ),
  // Senses
  'size-and-shape': ask('Nhìn bên ngoài, cỡ và hình dạng có đều không?', 'Are size and shape even on the outside?'),
  'colour-and-ripeness': ask('Màu sắc và độ chín thế nào?', 'How are colour and ripeness?'),
  'smell-or-taste': ask('Mùi hoặc vị thế nào?', 'How is the smell or taste?'),
  'wholeness-and-cleanness': ask('Sản phẩm có nguyên vẹn, sạch sẽ không?', 'Is the product whole and clean?'),
  impurities: ask('Có lẫn cát sạn, rác hay thứ khác không?', 'Is there sand, grit or anything else in it?'),
  colour: ask('Màu sắc thế nào?', 'How is the colour?'),
  smell: ask('Mùi thế nào?', 'How is the smell?'),
  'size-and-evenness': ask('Cỡ to nhỏ có đều nhau không?', 'Is the size even?'),
  'smell-and-taste': ask('Mùi và vị thế nào?', 'How are smell and taste?'),
  evenness: ask('Các sản phẩm có đều nhau không?', 'Are the pieces alike?'),
  'colour-and-texture': ask('Màu sắc và độ dẻo, đặc, mịn thế nào?', 'How are colour and texture?'),
  shape: ask('Hình dạng thế nào?', 'How is the shape?'),
  taste: ask('Vị thế nào?', 'How is the taste?'),
  'looks-and-evenness': ask('Nhìn bên ngoài có đẹp, có đều không?', 'Does it look good and even?'),
  'shape-and-texture': ask('Hình dạng và độ dẻo, đặc, mịn thế nào?', 'How are shape and texture?'),
  texture: ask('Độ dẻo, đặc, mịn thế nào?', 'How is the texture?'),
  appearance: ask('Nhìn bên ngoài thế nào?', 'How does it look?'),
  'tea-leaf': ask('Cánh chè có hình dạng, màu sắc thế nào?', 'How are shape and colour of the tea leaf?'),
  brew: ask('Nước pha thế nào?', 'How is the brew?'),
  'brew-colour': ask('Nước pha có màu thế nào?', 'How is the colour of the brew?'),
  'brew-smell': ask('Nước pha có mùi thế nào?', 'How does the brew smell?'),
  'brew-taste': ask('Nước pha có vị thế nào?', 'How does the brew taste?'),
  'foreign-matter': ask('Có lẫn thứ lạ trong sản phẩm không?', 'Is there anything foreign in the product?'),
  'state-and-shape': ask('Trạng thái và hình dạng thế nào?', 'How are state and shape?'),
  // Quality
  nutrition: ask(
    'Kết quả kiểm nghiệm có ghi chất dinh dưỡng nổi bật không?',
    'Do test results show remarkable nutrients?',
  ),
  uniqueness: ask('Sản phẩm có gì khác, gì hay hơn hàng nơi khác?', 'What makes the product different from others?'),
  'quality-declaration': ask('Đã công bố chất lượng sản phẩm chưa?', 'Is the quality of the product declared?'),
  'quality-assurance': ask(
    'Cơ sở giữ chất lượng bằng giấy tờ, cách làm nào?',
    'By which certificate or system do you assure the quality?',
  ),
  instructions: ask(
    'Có hướng dẫn khách cách dùng cho ngon, cho tốt không?',
    'Do you tell customers how to use it best?',
  ),
  'global-market': ask('Sản phẩm có bán, hoặc bán được ra nước ngoài không?', 'Is it, or could it be, sold abroad?'),
  'safety-conditions': ask(
    'Cơ sở có giấy chứng nhận sản xuất an toàn không?',
    'Is there a certificate of safe production?',
  ),
  'food-safety-quality': ask(
    'Cơ sở có giấy chứng nhận an toàn thực phẩm nào?',
    'Which food-safety certificate do you have?',
  ),
  convenience: ask('Sản phẩm có dễ dùng, dễ cất giữ không?', 'Is it easy to use and to keep?'),
  effectiveness: ask('Dùng sản phẩm có công dụng rõ không?', 'Is the effect of the product clear?'),
  'periodic-checks': ask('Có mang sản phẩm đi kiểm nghiệm định kỳ không?', 'Is the product tested regularly?'),
  'standard-declaration': ask('Đã công bố tiêu chuẩn sản phẩm chưa?', 'Is the product standard declared?'),
  'senses-by-standard': ask(
    'Nhìn, ngửi, nếm có đúng như tiêu chuẩn đã công bố không?',
    'Is it to the senses as the declared standard says?',
  ),
  safety: ask('Sản phẩm dùng có an toàn không?', 'Is the product safe to use?'),
  // Crafts and ornamentals
  workmanship: ask('Sản phẩm làm có khéo, có sắc nét không?', 'How fine is the workmanship?'),
  'unique-design': ask('Kiểu dáng có gì riêng không?', 'Is the design special?'),
  'integrated-values': ask('Sản phẩm mang giá trị gì của quê mình?', 'Which values of your place does it carry?'),
  functions: ask('Sản phẩm dùng được vào việc gì?', 'What can the product be used for?'),
  'material-quality': ask(
    'Nguyên liệu tốt đến đâu, có rõ nguồn gốc không?',
    'How good is the material, and is its origin clear?',
  ),
  'ornamental-design': ask('Sản phẩm được thiết kế, tạo dáng thế nào?', 'How is the product designed?'),
  'form-for-kind': ask(
    'Hình dáng có đẹp so với các cây, con cùng loại không?',
    'How is the form compared with others of its kind?',
  ),
  styling: ask('Kiểu dáng, tạo hình có đẹp không?', 'How beautiful are style and form?'),
  // Tourism
  'tourism-coordination': ask(
    'Có ai điều phối, quản lý việc đón khách không?',
    'Does somebody coordinate the services?',
  ),
  'tourism-rules': ask('Điểm du lịch có nội quy, quy định chung không?', 'Are there rules for managing the services?'),
  'tourism-environment': ask(
    'Rác và nước thải ở điểm du lịch xử lý ra sao?',
    'How are waste and waste water dealt with?',
  ),
  'tourism-energy': ask('Có làm gì để tiết kiệm điện, nước không?', 'What is done to save energy?'),
  'tourism-idea': ask('Ý tưởng làm du lịch này từ đâu mà có?', 'Where does the idea of this service come from?'),
  'tourism-target-market': ask('Anh chị nhắm đến khách nào?', 'Which guests do you aim at?'),
  'tourism-heritage': ask(
    'Có làm gì để giữ di sản, thiên nhiên của quê mình không?',
    'What is done to preserve heritage and nature?',
  ),
  'tourism-promotion-chain': ask(
    'Có đại lý, đối tác cùng giới thiệu không?',
    'Do agents or partners help to promote it?',
  ),
  'tourism-regional-links': ask(
    'Có kết nối với các điểm du lịch khác không?',
    'Is it linked with other tourist sites?',
  ),
  'tourism-sales': ask('Ai lo việc quảng bá và bán dịch vụ?', 'Who promotes and sells the services?'),
  'tourism-identity-kit': ask(
    'Có tờ rơi, biểu trưng, trang mạng để giới thiệu không?',
    'Are there leaflets, a logo or a web page?',
  ),
  'tourism-story-display': ask('Câu chuyện được giới thiệu với khách ra sao?', 'How is the story shown to guests?'),
  'tourism-new-rural': ask('Xã, thôn đã đạt chuẩn nông thôn mới chưa?', 'Does the place meet the new-rural standard?'),
  'tourism-location': ask('Khách đến chỗ mình có dễ không?', 'Is it easy for guests to come?'),
  'tourism-landscape': ask('Nhà cửa, cảnh quan ra sao?', 'How are buildings and landscape?'),
  'tourism-business': ask(
    'Các cơ sở đã đăng ký, đủ điều kiện kinh doanh chưa?',
    'Are the businesses registered and fit to operate?',
  ),
  'tourism-safety': ask('An ninh, phòng cháy, an toàn cho khách ra sao?', 'How are security and safety of guests?'),
  'tourism-completeness': ask(
    'Khách đến có đủ chỗ xem, chỗ ăn, chỗ mua không?',
    'Do guests find enough to see, eat and buy?',
  ),
  'tourism-activities': ask('Khách được tham gia những hoạt động gì?', 'Which activities can guests take part in?'),
  'tourism-staff': ask('Người quản lý, phục vụ đã được tập huấn chưa?', 'Are managers and staff trained?'),
  'tourism-quality': ask('Dịch vụ có phong phú, hấp dẫn không?', 'Is the service rich and attractive?'),
  'tourism-service': ask('Cách đón tiếp, phục vụ khách ra sao?', 'How are guests received and served?'),
  'tourism-amenities': ask('Đường sá, điện, nước, nhà vệ sinh ra sao?', 'How are roads, power, water and toilets?'),
  'tourism-attractions': ask(
    'Có lễ hội, biểu diễn gì để thu hút khách không?',
    'Are there festivals or shows for guests?',
  ),
  'tourism-goods': ask('Đồ ăn, quà lưu niệm bán cho khách ra sao?', 'How are food and souvenirs for guests?'),
}
